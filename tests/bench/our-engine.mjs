/** Our engine as a page has it: the shipped explore.wasm behind the shipped loader, without the worker between. */
import { readFileSync } from 'node:fs';

export async function openOurs({ wasm, loader, file, records }) {
  const { engineFrom } = await import(loader);
  const engine = await engineFrom(readFileSync(wasm));
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  let decoded = start;
  // The first half of the progress is reading, the second indexing; a small catalogue is read before there is any to report.
  const opened = await engine.open([{ name: file, bytes }], (share) => {
    if (share <= 0.5) decoded = performance.now();
  });
  if (opened.credentials !== records) throw new Error(`${opened.credentials} records opened, not ${records}`);
  const request = {
    text: '',
    filters: {},
    ranges: {},
    currency: 'EUR',
    sort: 'relevance',
    language: 'en',
    offset: 0,
    limit: 20,
  };
  return {
    times: { open: performance.now() - start, index: decoded > start ? performance.now() - decoded : undefined },
    text: async (text) => (await engine.search({ ...request, text })).total,
    facets: async (filters) => {
      const reply = await engine.search({ ...request, filters });
      return { total: reply.total, counts: () => countsOf(opened.facets, reply.counts) };
    },
  };
}

function countsOf(facets, counts) {
  let at = 0;
  return Object.fromEntries(
    facets.map(({ id, values }) => [id, Object.fromEntries(values.map((value) => [value, counts[at++]]))]),
  );
}
