/**
 * The engine's own thread: fetches explore.wasm once, and plan.wasm when something is first asked about a learner, then answers
 * requests in the order they come.
 */
import explore from '../../../build/wasm/explore.wasm?url';
import plan from '../../../build/wasm/plan.wasm?url';
import { Abi } from './abi';
import { CairnError, type Opened, type Problem, type SearchRequest, type SourceFile } from './engine';
import type { Reply, Request } from './protocol';

let hash = '';
/** The catalogue that is open, for plan.wasm to read when it comes. */
let files: SourceFile[] = [];
let planner: Promise<Abi> | undefined;
const explorer = load(explore);
let before: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  before = before.then(() => reply(data));
};

async function reply(request: Request): Promise<void> {
  try {
    const value = await answer(request);
    say({ id: request.id, value, hash });
  } catch (failure) {
    say({ id: request.id, problems: problemsOf(failure) });
  }
}

async function load(url: string): Promise<Abi> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  // Compiled from the whole buffer: streaming needs a Content-Type that not every static host sends.
  return Abi.load(await WebAssembly.compile(await response.arrayBuffer()));
}

/** plan.wasm with the open catalogue. What failed is tried again the next time. */
function planning(): Promise<Abi> {
  planner ??= load(plan).then((abi) => {
    abi.openPlan(files);
    return abi;
  });
  planner.catch(() => (planner = undefined));
  return planner;
}

async function answer({ id, operation, argument }: Request): Promise<unknown> {
  const abi = await explorer;
  switch (operation) {
    case 'open': {
      const opened: Opened = abi.open(argument as SourceFile[], (progress) => say({ id, progress }));
      hash = opened.catalogue.hash;
      files = argument as SourceFile[];
      planner = undefined;
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
      return (await planning()).value(operation, { text: argument });
    case 'audit':
    case 'reach':
      return (await planning()).value(operation, argument);
    case 'otherDates':
      return (await planning()).value('other_dates', argument);
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
