/** MiniSearch and ItemsJS, set up to do what our engine does. */
import itemsjs from 'itemsjs';
import MiniSearch from 'minisearch';
import { facetsOf } from './facets.mjs';

const folded = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word may be a prefix; one slip from five letters, two from nine; all words must be there; the title counts most. */
export function openMiniSearch(catalogue) {
  const skills = new Map(catalogue.skills.map((skill) => [skill.id, Object.values(skill.label)]));
  const providers = new Map(
    catalogue.providers.map((provider) => [provider.id, Object.values(provider.name).join(' ')]),
  );
  const documents = catalogue.credentials.map((record, id) => ({
    id,
    title: Object.values(record.title).join(' '),
    learning: [
      ...(record.learningOutcomes ?? []).flatMap((outcome) => [
        ...Object.values(outcome.statement),
        ...(outcome.skills ?? []).flatMap((skill) => skills.get(skill)),
      ]),
      ...(record.tags ?? []),
    ].join(' '),
    names: providers.get(record.provider),
  }));
  const start = performance.now();
  const index = new MiniSearch({
    fields: ['title', 'learning', 'names'],
    processTerm: folded,
    searchOptions: {
      prefix: true,
      fuzzy: (word) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : false),
      combineWith: 'AND',
      boost: { title: 4, learning: 2 },
    },
  });
  index.addAll(documents);
  return { times: { index: performance.now() - start }, text: (text) => index.search(text).length };
}

/** Every facet with every value; `conjunction: false` makes choices within a facet alternatives that its own counts ignore. */
export function openItemsJs(catalogue) {
  const items = facetsOf(catalogue).map((codes, id) => ({ id, ...codes }));
  const aggregations = Object.fromEntries(
    Object.keys(items[0])
      .filter((key) => key !== 'id')
      .map((facet) => [facet, { size: 10_000, conjunction: false }]),
  );
  const start = performance.now();
  const index = itemsjs(items, { aggregations, native_search_enabled: false });
  return {
    times: { index: performance.now() - start },
    facets: (filters) => {
      const found = index.search({ per_page: 20, filters });
      return { total: found.pagination.total, counts: () => countsOf(found.data.aggregations) };
    },
  };
}

function countsOf(aggregations) {
  const counts = ({ buckets }) => Object.fromEntries(buckets.map((bucket) => [bucket.key, bucket.doc_count]));
  return Object.fromEntries(Object.entries(aggregations).map(([facet, found]) => [facet, counts(found)]));
}
