/** The engine without a worker, for Node: prerendering and tests ask the same questions of the same bytes. */
import { Abi } from './abi';
import type { Engine, SourceFile } from './engine';
import type { Plan, Ways } from './plan';

/** `added`: audit.wasm, and plan.wasm, for questions about a learner, if any are to be asked. */
export async function engineFrom(explore: BufferSource, ...added: BufferSource[]): Promise<Engine> {
  const abi = await Abi.load(await WebAssembly.compile(explore));
  for (const code of added) await abi.add(await WebAssembly.compile(code));
  return {
    open: async (files: SourceFile[], progress) => abi.open(files, progress),
    search: async (request) => abi.search(request),
    cards: async (indices) => abi.value('cards', { indices: Array.from(indices) }),
    credential: async (id) => abi.value('credential', { id }),
    compare: async (ids) => abi.value('compare', { ids }),
    pathway: async (id) => abi.value('pathway', { id }),
    ids: async () => abi.value('ids'),
    learner: async (text) => abi.value('learner', { text }),
    audit: async (request) => abi.value('audit', request),
    otherDates: async (request) => abi.value('other_dates', request),
    reach: async (request) => abi.value('reach', request),
    plan: async (request, better) => {
      abi.onBetter = (plan) => better?.(plan as Plan);
      return abi.value('plan', request);
    },
    front: async (request, more) => {
      abi.onBetter = (front) => more?.(front as Ways);
      return abi.value('front', request);
    },
    alternatives: async (request) => abi.value('alternatives', request),
    beside: async (request, better) => {
      abi.onBetter = (plan) => better?.(plan as Plan);
      return abi.value('beside', request);
    },
    failed: async (request) => abi.value('failed', request),
    simulate: async (request) => abi.value('simulate', request),
  };
}
