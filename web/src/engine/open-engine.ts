/** The engine without a worker, for Node: prerendering and tests ask the same questions of the same bytes. */
import { Abi } from './abi';
import type { Engine } from './engine';

export async function engineFrom(bytes: BufferSource): Promise<Engine> {
  const abi = await Abi.load(await WebAssembly.compile(bytes));
  return {
    open: async (files, progress) => abi.open(files, progress),
    search: async (request) => abi.search(request),
    cards: async (indices) => abi.value('cards', { indices: Array.from(indices) }),
    credential: async (id) => abi.value('credential', { id }),
    compare: async (ids) => abi.value('compare', { ids }),
    pathway: async (id) => abi.value('pathway', { id }),
    ids: async () => abi.value('ids'),
    learner: async (text) => abi.value('learner', { text }),
    audit: async (request) => abi.value('audit', request),
    reach: async (request) => abi.value('reach', request),
  };
}
