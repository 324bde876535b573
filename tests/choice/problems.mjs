/**
 * Seeded choice problems: what to take, for the least money, so that an award is complete. One is plain data; catalogue.mjs writes it as
 * documents for Cairn and linear-program.mjs as a linear program for HiGHS, and neither knows of the other.
 *
 * { items, held, pools, limits }: an item is { credits, price, level, provider, tags, entry }; `price` in cents; `entry` a list of lists of
 * names, of each of which one has to be held, as a record or taken earlier. What is held has credits, level, provider and tags, and costs nothing. A pool is
 * { tags, levels, credits, count, most }: what has one of the tags and, if stated, at least that level; so many credits and so many
 * achievements at least, and so many at most. An achievement counts in one pool. Limits look at everything counted:
 * { credits, level } and { share, provider } at least, { most, provider } in credits at most.
 */
import { Dice } from '../bench/dice.mjs';

const providers = ['home', 'north', 'east', 'south', 'west'];
const sum = (list) => list.reduce((a, b) => a + b, 0);

function credited(dice, tags) {
  return {
    credits: dice.any([1, 2, 2.5, 3, 4, 5, 5, 6, 6, 7.5, 10, 10, 12, 15]),
    level: 4 + dice.below(4),
    provider: dice.any(providers),
    tags: dice.some(tags, 1, 3),
  };
}

/** About so much for a credit as the field takes, some dear, some cheap; in whole fives, or (a problem in eight) to the cent. */
function price(dice, credits, exact) {
  const cents = credits * (2_000 + dice.below(10_000)) + dice.below(8_000);
  return exact ? Math.round(cents) : Math.max(1, Math.round(cents / 500)) * 500;
}

/** What an item needs comes before it, so that nothing needs itself; now and then something held will do. */
function entry(dice, place, held) {
  const name = () => (held.length > 0 && dice.onceIn(12) ? dice.any(held).name : `c${dice.below(place)}`);
  const any = (most) => [...new Set(Array.from({ length: 1 + dice.below(most) }, name))];
  return Array.from({ length: dice.onceIn(3) ? 2 : 1 }, () => any(dice.onceIn(2) ? 3 : 1));
}

const counts = (pool, item) => item.tags.some((tag) => pool.tags.includes(tag)) && item.level >= (pool.level ?? 0);

/** @param hopeless ask for more than there is: of two pools with the same few members, or of a level. */
export function choiceProblem(seed, size, hopeless = false) {
  const dice = new Dice(seed * 7919 + size);
  const tags = Array.from({ length: 7 + dice.below(6) }, (_, i) => `t${i}`);
  const exact = dice.onceIn(8);
  const held = Array.from({ length: dice.below(5) }, (_, i) => ({ name: `h${i}`, ...credited(dice, tags) }));
  const items = Array.from({ length: size }, (_, place) => {
    const item = { name: `c${place}`, ...credited(dice, tags) };
    item.price = price(dice, item.credits, exact);
    item.entry = place > 0 && dice.below(10) < 3 ? entry(dice, place, held) : [];
    return item;
  });
  const pools = Array.from({ length: 4 + Math.min(dice.below(5), dice.below(5)) }, () => {
    const pool = { tags: dice.some(tags, 2, 4) };
    if (dice.onceIn(4)) pool.level = 5;
    const there = sum(items.filter((item) => counts(pool, item)).map(({ credits }) => credits));
    pool.credits = Math.min(10 + dice.below(21), Math.floor(there / 8));
    if (dice.onceIn(3)) pool.count = 2 + dice.below(3);
    if (dice.onceIn(5)) Object.assign(pool, { count: pool.count ?? 1, most: 6 });
    return pool;
  });
  const wanted = sum(pools.map(({ credits }) => credits));
  const limits = [{ credits: Math.round(wanted * (0.3 + dice.below(4) / 10)), level: 6 }];
  limits.push({ share: [0.2, 0.25, 0.3, 0.4, 0.5][dice.below(5)], provider: 'home' });
  if (dice.onceIn(2)) limits.push({ most: Math.max(15, Math.round(wanted / 5)), provider: 'north' });
  const problem = { name: `${size}/${seed}`, items, held, pools, limits };
  if (hopeless) askTooMuch(problem, dice);
  return problem;
}

function askTooMuch({ items, held, pools, limits }, dice) {
  const all = [...items, ...held];
  const credits = (some) => sum(some.map((one) => one.credits));
  if (dice.onceIn(2)) {
    const some = credits(all.filter((item) => item.level >= 6 && pools.some((pool) => counts(pool, item))));
    limits[0].credits = Math.ceil(some) + 1;
    return;
  }
  const [first, second] = pools;
  Object.assign(second, { tags: first.tags, level: first.level });
  for (const pool of [first, second]) {
    delete pool.most;
    pool.credits = Math.ceil(credits(all.filter((item) => counts(pool, item))) / 2) + 1;
  }
}

export { counts, providers };
