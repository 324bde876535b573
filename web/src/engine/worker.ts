/** The engine's own thread: fetches explore.wasm once, then answers requests in the order they come. */
import wasm from '../../../build/wasm/explore.wasm?url';
import { Abi } from './abi';
import { CairnError, type Opened, type Problem, type SearchRequest, type SourceFile } from './engine';
import type { Reply, Request } from './protocol';

let hash = '';
const engine = start();

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    const value = answer(await engine, data);
    say({ id: data.id, value, hash });
  } catch (failure) {
    say({ id: data.id, problems: problemsOf(failure) });
  }
};

async function start(): Promise<Abi> {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  // Compiled from the whole buffer: streaming needs a Content-Type that not every static host sends.
  return Abi.load(await WebAssembly.compile(await response.arrayBuffer()));
}

function answer(abi: Abi, { id, operation, argument }: Request): unknown {
  switch (operation) {
    case 'open': {
      const opened: Opened = abi.open(argument as SourceFile[], (progress) => say({ id, progress }));
      hash = opened.catalogue.hash;
      return opened;
    }
    case 'search':
      return abi.search(argument as SearchRequest);
    case 'cards':
      return abi.value('cards', { indices: Array.from(argument as Uint32Array) });
    case 'compare':
      return abi.value('compare', { ids: argument });
    case 'credential':
    case 'pathway':
      return abi.value(operation, { id: argument });
    case 'learner':
      return abi.value(operation, { text: argument });
    case 'audit':
    case 'reach':
      return abi.value(operation, argument);
    case 'ids':
      return abi.value(operation);
  }
}

function problemsOf(failure: unknown): Problem[] {
  if (failure instanceof CairnError) return failure.problems;
  return [{ file: '', pointer: '', message: failure instanceof Error ? failure.message : String(failure) }];
}

function say(reply: Reply): void {
  postMessage(reply);
}
