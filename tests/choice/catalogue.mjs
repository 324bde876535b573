/** A choice problem as Cairn's documents: everything takes a week and begins on any day, so that what to take is all that is asked. */
import { providers } from './problems.mjs';

export const start = '2027-01-11';
const euros = (cents) => cents / 100;

/** Of a pool: what the language calls a conjunction of keys. */
const from = ({ tags, level }) => ({ tags, ...(level && { eqf: { min: level } }) });

function take(pool) {
  const count = pool.count && { min: pool.count, ...(pool.most && { max: pool.most }) };
  const amounts = { credits: { min: pool.credits }, ...(count && { count }) };
  return { take: { ...amounts, from: from(pool) } };
}

function limit({ credits, share, most, level, provider }) {
  const of = level ? { eqf: { min: level } } : { providers: [provider] };
  if (most !== undefined) return { atMost: { credits: most }, of };
  return { atLeast: share === undefined ? { credits } : { share }, of };
}

function admits(names) {
  return names.length === 1 ? { credential: names[0] } : { any: names.map((name) => ({ credential: name })) };
}

function record({ name, credits, level, provider, tags }) {
  return {
    id: name,
    title: name,
    provider,
    kind: 'microcredential',
    level: { eqf: level },
    workload: { credits: { system: 'ECTS', value: credits } },
    tags,
  };
}

/** What is held is not offered any more: a record without a length. */
export function catalogueOf({ items, held, pools, limits }) {
  const offered = items.map((item) => ({
    ...record(item),
    duration: { weeks: 1, rolling: true },
    cost: { amount: euros(item.price), currency: 'EUR' },
    ...(item.entry.length > 0 && {
      entry: item.entry.length === 1 ? admits(item.entry[0]) : { all: item.entry.map(admits) },
    }),
  }));
  const requirement = { all: pools.map(take), limits: limits.map(limit) };
  const award = { id: 'award', title: 'award', provider: 'home', kind: 'qualification', stacking: { requirement } };
  return {
    cairn: 'catalogue/1',
    id: 'choice',
    title: 'choice',
    languages: ['en'],
    providers: providers.map((id) => ({ id, name: id, type: 'university', country: 'IE' })),
    credentials: [award, ...offered, ...held.map(record)],
  };
}

export function learnerOf({ held }) {
  const achievements = held.map(({ name }) => ({ id: `own-${name}`, credential: name, issued: '2026-06-30' }));
  return { cairn: 'learner/1', achievements };
}
