/**
 * A choice problem as a linear program in whole numbers, in CPLEX's LP format, written down from the problem alone: `y` is 1 if an
 * item is taken, `x` if it (or what is held) counts in that pool.
 */
import { counts } from './problems.mjs';

const signed = (factor, column) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${column}`;

export function linearProgram({ items, held, pools, limits }) {
  const rows = [];
  const binary = items.map(({ name }) => `y_${name}`);
  const uses = [];
  const row = (terms, sense, amount) => rows.push(`r${rows.length}: ${terms.join(' ')} ${sense} ${amount}`);
  for (const item of [...items, ...held]) {
    const own = pools.flatMap((pool, p) => (counts(pool, item) ? [{ item, p, column: `x_${item.name}_${p}` }] : []));
    uses.push(...own);
    if (own.length === 0) continue;
    const once = own.map(({ column }) => signed(1, column));
    if (item.price === undefined) row(once, '<=', 1);
    else row([...once, signed(-1, `y_${item.name}`)], '<=', 0);
  }
  binary.push(...uses.map(({ column }) => column));
  const add = (of, factor) =>
    uses.filter((use) => of(use) && factor(use) !== 0).map((use) => signed(factor(use), use.column));
  const credits = ({ item }) => item.credits;
  pools.forEach((pool, place) => {
    const here = ({ p }) => p === place;
    row(add(here, credits), '>=', pool.credits);
    if (pool.count)
      row(
        add(here, () => 1),
        '>=',
        pool.count,
      );
    if (pool.most)
      row(
        add(here, () => 1),
        '<=',
        pool.most,
      );
  });
  for (const { credits: least, share, most, level, provider } of limits) {
    if (level)
      row(
        add(({ item }) => item.level >= level, credits),
        '>=',
        least,
      );
    else if (most !== undefined)
      row(
        add(({ item }) => item.provider === provider, credits),
        '<=',
        most,
      );
    else {
      // In twentieths and half credits, so that everything is whole.
      const parts = Math.round(share * 20);
      const worth = ({ item }) => item.credits * 2 * (item.provider === provider ? 20 - parts : -parts);
      row(
        add(() => true, worth),
        '>=',
        0,
      );
    }
  }
  const have = new Set(held.map(({ name }) => name));
  for (const { name, entry } of items)
    for (const names of entry) {
      if (names.some((one) => have.has(one))) continue;
      row([...names.map((one) => signed(1, `y_${one}`)), signed(-1, `y_${name}`)], '>=', 0);
    }
  const cost = items.map(({ name, price }) => signed(price, `y_${name}`));
  return ['Minimize', `cost: ${cost.join(' ')}`, 'Subject To', ...rows, 'Binary', binary.join(' '), 'End', ''].join(
    '\n',
  );
}
