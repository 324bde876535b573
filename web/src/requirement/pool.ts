/** A POOL of RULES.md as a list of conditions, each a label and the alternatives that meet it. */
import type { RecordWords } from '../locales';
import * as format from '../view/format';
import { named } from '../view/reader';
import { asWords, type Node, type Part, type Telling } from './phrase';

export interface Condition {
  label: string;
  values: Part[];
  /** For `anyOf`: pools of which one has to hold. */
  alternatives: Condition[][];
}

type PoolWords = RecordWords['requirement']['pool'];

export const poolKeys = [
  'credentials',
  'providers',
  'countries',
  'kinds',
  'fields',
  'sectors',
  'skills',
  'tags',
  'basis',
  'delivery',
  'eqf',
  'framework',
  'title',
  'used',
  'except',
  'anyOf',
] as const;
type PoolKey = (typeof poolKeys)[number];

export function conditions(pool: Node, telling: Telling): Condition[] {
  const said = poolKeys.filter((key) => pool[key] !== undefined).map((key) => condition(key, pool[key], telling));
  if (said.length > 0) return said;
  return [{ label: '', values: [telling.words.pool.everything], alternatives: [] }];
}

function condition(key: PoolKey, value: unknown, telling: Telling): Condition {
  const words = telling.words.pool;
  if (key === 'anyOf') {
    const alternatives = (value as Node[]).map((pool) => conditions(pool, telling));
    return { label: words.anyOf, values: [], alternatives };
  }
  return { label: words[key], values: values(key, value, telling), alternatives: [] };
}

function values(key: Exclude<PoolKey, 'anyOf'>, value: unknown, { words, reader }: Telling): Part[] {
  const list = [value].flat() as string[];
  switch (key) {
    case 'credentials':
    case 'except':
      return list.map((id) => ({ credential: id }));
    case 'providers':
      return list.map((id) => ({ provider: id }));
    case 'skills':
      return list.map((id) => ({ skill: id }));
    case 'countries':
      return list.map((code) => format.country(code, reader));
    case 'kinds':
      return list.map((code) => named(reader.words.codes.kind, code));
    case 'fields':
      return list.map((code) => reader.names.field(code));
    case 'sectors':
      return list.map((code) => reader.names.sector(code));
    case 'basis':
      return list.map((code) => named(words.pool.basisCodes, code));
    case 'delivery':
      return list.map((code) => named(reader.words.codes.delivery, code));
    case 'eqf':
      return [levels(value as Node, words.pool)];
    case 'framework':
      return [frameworkLevels(value as Node, words.pool)];
    case 'used':
      return usedValues(value, words.pool);
    case 'tags':
      return list.map((tag) => ({ literal: asWords(tag) }));
    case 'title':
      return list.map((literal) => ({ literal }));
  }
}

function levels({ min, max }: Node, words: PoolWords): string {
  if (max === undefined) return words.levelsFrom(String(min));
  return min === undefined ? words.levelsTo(String(max)) : words.levels(String(min), String(max));
}

function frameworkLevels({ id, min, max }: Node, words: PoolWords): string {
  const name = String(id);
  if (min === undefined && max === undefined) return words.frameworkAny(name);
  if (max === undefined) return words.frameworkFrom(name, String(min));
  return min === undefined
    ? words.frameworkTo(name, String(max))
    : words.frameworkBetween(name, String(min), String(max));
}

function usedValues(value: unknown, words: PoolWords): Part[] {
  if (value === true) return [words.usedTrue];
  if (value === false) return [words.usedFalse];
  return [words.usedFor, ...[value].flat().map((id) => ({ credential: String(id) }))];
}

/** The `credits` and `count` of a take: zero, one or two amounts. */
export function amountPhrase(take: Node, { words, reader }: Telling): string[] {
  const said: string[] = [];
  const { min, max } = (take.credits ?? {}) as { min?: number; max?: number };
  const credit = (value: number): string => format.number(value, reader);
  if (min !== undefined && max === undefined) said.push(words.credits.atLeast(credit(min)));
  else if (min === undefined && max !== undefined) said.push(words.credits.atMost(credit(max)));
  else if (min !== undefined && max !== undefined)
    said.push(min === max ? words.credits.exactly(credit(min)) : words.credits.between(credit(min), credit(max)));
  const count = (take.count ?? {}) as { min?: number; max?: number };
  if (count.min !== undefined && count.max === undefined) said.push(words.counts.atLeast(count.min));
  else if (count.min === undefined && count.max !== undefined) said.push(words.counts.atMost(count.max));
  else if (count.min !== undefined && count.max !== undefined)
    said.push(count.min === count.max ? words.counts.exactly(count.min) : words.counts.between(count.min, count.max));
  return said;
}
