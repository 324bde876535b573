/** The engine without a worker, for Node: prerendering and tests ask the same questions of the same bytes. */
import { Abi } from './abi';
import type { Engine, SourceFile } from './engine';

/** `plan`: for questions about a learner, if any are to be asked. */
export async function engineFrom(explore: BufferSource, plan?: BufferSource): Promise<Engine> {
  const abi = await Abi.load(await WebAssembly.compile(explore));
  const planner = plan && (await Abi.load(await WebAssembly.compile(plan)));
  const planning = (): Abi => {
    if (!planner) throw new Error('no plan.wasm was given');
    return planner;
  };
  return {
    open: async (files: SourceFile[], progress) => {
      const opened = abi.open(files, progress);
      planner?.openPlan(files);
      return opened;
    },
    search: async (request) => abi.search(request),
    cards: async (indices) => abi.value('cards', { indices: Array.from(indices) }),
    credential: async (id) => abi.value('credential', { id }),
    compare: async (ids) => abi.value('compare', { ids }),
    pathway: async (id) => abi.value('pathway', { id }),
    ids: async () => abi.value('ids'),
    learner: async (text) => planning().value('learner', { text }),
    audit: async (request) => planning().value('audit', request),
    otherDates: async (request) => planning().value('other_dates', request),
    reach: async (request) => planning().value('reach', request),
  };
}
