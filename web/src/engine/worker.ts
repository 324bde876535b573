/**
 * The engine's own thread: fetches explore.wasm once, and what is added to it when something is first asked that needs it, then answers
 * requests in the order they come.
 */
import audit from '../../../build/wasm/audit.wasm?url';
import explore from '../../../build/wasm/explore.wasm?url';
import plan from '../../../build/wasm/plan.wasm?url';
import { Abi } from './abi';
import { CairnError, type Opened, type Problem, type SearchRequest, type SourceFile } from './engine';
import type { Plan, Ways } from './plan';
import type { Reply, Request } from './protocol';

let hash = '';
const explorer = fetched(explore).then((code) => Abi.load(code));
let auditing: Promise<Abi> | undefined;
let planning: Promise<Abi> | undefined;
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

async function fetched(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  // Compiled from the whole buffer: streaming needs a Content-Type that not every static host sends.
  return WebAssembly.compile(await response.arrayBuffer());
}

async function added(to: Promise<Abi>, url: string): Promise<Abi> {
  const [abi, code] = await Promise.all([to, fetched(url)]);
  await abi.add(code);
  return abi;
}

/** What failed is tried again the next time. */
function withAudit(): Promise<Abi> {
  auditing ??= added(explorer, audit);
  auditing.catch(() => (auditing = undefined));
  return auditing;
}

function withPlan(): Promise<Abi> {
  planning ??= added(withAudit(), plan);
  planning.catch(() => (planning = undefined));
  return planning;
}

async function answer({ id, operation, argument }: Request): Promise<unknown> {
  const abi = await explorer;
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
      return (await withAudit()).value(operation, { text: argument });
    case 'audit':
    case 'reach':
      return (await withAudit()).value(operation, argument);
    case 'otherDates':
      return (await withAudit()).value('other_dates', argument);
    case 'plan':
    case 'front':
    case 'beside': {
      const planner = await withPlan();
      planner.onBetter = (better) => say({ id, better: better as Plan | Ways });
      return planner.value(operation, argument);
    }
    case 'alternatives':
    case 'failed':
    case 'simulate':
      return (await withPlan()).value(operation, argument);
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
