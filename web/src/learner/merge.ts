/** Bringing a second record into the first, so that nothing of the first is lost: from a file, or from another tab. */
import { freshId, type Achievement, type Learner } from './learner';

export interface Merged {
  learner: Learner;
  /** How many entries came in, and how many were there already. */
  added: number;
  known: number;
  /** Names of facts that both state differently; the first's stand. */
  kept: string[];
}

export function merge(own: Learner, other: Learner): Merged {
  const merged: Merged = { learner: { ...other, ...own }, added: 0, known: 0, kept: [] };
  mergeAchievements(merged, own, other);
  mergeLists(merged, own, other);
  mergeLanguages(merged, own, other);
  mergeAttributes(merged, own, other);
  const names = { ...other['x-skill-names'], ...own['x-skill-names'] };
  if (Object.keys(names).length > 0) merged.learner['x-skill-names'] = names;
  if (own.planning && other.planning && !same(own.planning, other.planning)) merged.kept.push('planning');
  return merged;
}

/** What is told apart by its id alone is kept twice: two achievements may well be called `a1` in two files. */
function mergeAchievements(merged: Merged, own: Learner, other: Learner): void {
  const list = [...(own.achievements ?? [])];
  for (const achievement of other.achievements ?? []) {
    if (list.some((one) => sameButId(one, achievement))) {
      merged.known++;
      continue;
    }
    const taken = list.some(({ id }) => id === achievement.id);
    const id = taken ? freshId({ ...own, achievements: [...list, ...(other.achievements ?? [])] }) : achievement.id;
    list.push({ ...achievement, id });
    merged.added++;
  }
  if (list.length > 0) merged.learner.achievements = list;
}

function mergeLists(merged: Merged, own: Learner, other: Learner): void {
  for (const key of ['experience', 'skills', 'milestones'] as const) {
    const list: unknown[] = [...(own[key] ?? [])];
    for (const item of other[key] ?? []) {
      if (list.some((one) => same(one, item))) merged.known++;
      else {
        list.push(item);
        merged.added++;
      }
    }
    if (list.length > 0) Object.assign(merged.learner, { [key]: list });
  }
}

/** One level for a language: the own one, where it is stated. */
function mergeLanguages(merged: Merged, own: Learner, other: Learner): void {
  const list = [...(own.languages ?? [])];
  for (const language of other.languages ?? []) {
    const at = list.findIndex(({ code }) => code === language.code);
    if (at >= 0 && (language.cefr === undefined || list[at]!.cefr === language.cefr)) merged.known++;
    else if (at >= 0 && list[at]!.cefr !== undefined) merged.kept.push(language.code);
    else {
      list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, language);
      merged.added++;
    }
  }
  if (list.length > 0) merged.learner.languages = list;
}

function mergeAttributes(merged: Merged, own: Learner, other: Learner): void {
  const names = Object.keys(other.attributes ?? {});
  for (const name of names) {
    if (!own.attributes || !Object.hasOwn(own.attributes, name)) merged.added++;
    else if (own.attributes[name] === other.attributes![name]) merged.known++;
    else merged.kept.push(name);
  }
  if (names.length > 0) merged.learner.attributes = { ...other.attributes, ...own.attributes };
}

function sameButId(a: Achievement, b: Achievement): boolean {
  return same({ ...a, id: '' }, { ...b, id: '' });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** Keys in one order, so that two ways of writing the same are the same. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
}
