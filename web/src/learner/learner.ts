/**
 * What a person holds, has done and knows, as DOMAIN.md writes it ("A learner document"). A value: every change makes a new one.
 * What this page does not know, such as `x-` keys and `planning`, is carried along untouched.
 */
import type { Text } from '../engine/engine';

export interface Level {
  eqf?: number | [low: number, high: number];
  nqf?: { framework: string; level: string };
  basis?: string;
}

export interface Grade {
  scale: string;
  grade: string | number;
}

export interface Achievement {
  id: string;
  /** Of the catalogue; what is left out here is taken from its record. */
  credential?: string;
  title?: Text | string;
  credits?: { system: string; value: number };
  hours?: number;
  level?: Level;
  provider?: string;
  kind?: string;
  fields?: string[];
  skills?: string[];
  tags?: string[];
  delivery?: string | { format?: string };
  issued?: string;
  expires?: string;
  grade?: Grade;
  basis?: string;
  usedFor?: string[];
  assurance?: string;
}

export interface Experience {
  months?: number;
  occupation?: string;
  fields?: string[];
}

export interface LanguageSkill {
  code: string;
  cefr?: string;
}

export interface Learner {
  cairn: 'learner/1';
  achievements?: Achievement[];
  experience?: Experience[];
  languages?: LanguageSkill[];
  skills?: string[];
  milestones?: string[];
  attributes?: Record<string, string>;
  planning?: Record<string, unknown>;
  /** What the skills were called where they were found, so that their addresses can be read beside any catalogue. */
  'x-skill-names'?: Record<string, string>;
}

export type Change = (learner: Learner) => Learner;

export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export const bases = ['programme', 'assessment', 'prior-learning'] as const;

export function emptyLearner(): Learner {
  return { cairn: 'learner/1' };
}

/** Nothing at all is in it: neither what this site shows nor what it only carries along. */
export function isEmpty(learner: Learner): boolean {
  return Object.entries(learner).every(([key, value]) => {
    if (key === 'cairn') return true;
    return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : value === undefined;
  });
}

/** Puts an achievement in the place of the one with its id, or at the end. */
export function withAchievement(achievement: Achievement): Change {
  return (learner) => {
    const list = learner.achievements ?? [];
    const at = list.findIndex(({ id }) => id === achievement.id);
    return { ...learner, achievements: placed(list, at, achievement) };
  };
}

export function withoutAchievement(id: string): Change {
  return (learner) => without(learner, 'achievements', (one) => one.id === id);
}

/** An id that nothing in the record has: `a1`, `a2`, … */
export function freshId(learner: Learner): string {
  const taken = new Set(learner.achievements?.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`a${number}`)) number++;
  return `a${number}`;
}

type ListKey = 'achievements' | 'experience' | 'languages' | 'skills' | 'milestones';
type Item<Key extends ListKey> = NonNullable<Learner[Key]>[number];

function without<Key extends ListKey>(learner: Learner, key: Key, gone: (item: Item<Key>) => boolean): Learner {
  const left = ((learner[key] ?? []) as Item<Key>[]).filter((item) => !gone(item));
  return cleared({ ...learner, [key]: left });
}

/** Lists and maps that have become empty are left out, so that an emptied record is an empty one. */
function cleared(learner: Learner): Learner {
  const kept = Object.entries(learner).filter(
    ([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0,
  );
  return Object.fromEntries(kept) as unknown as Learner;
}

/** In the place of what stands there; anywhere else, it is added. */
function placed<One>(list: readonly One[], at: number, one: One): One[] {
  return at in list ? [...list.slice(0, at), one, ...list.slice(at + 1)] : [...list, one];
}

/** `at` past the end adds one. */
export function withExperience(at: number, experience: Experience): Change {
  return (learner) => {
    const list = learner.experience ?? [];
    return { ...learner, experience: placed(list, at, experience) };
  };
}

export function withoutExperience(at: number): Change {
  return (learner) => cleared({ ...learner, experience: (learner.experience ?? []).filter((_, i) => i !== at) });
}

/** One entry for a language: a level that is stated anew takes the place of the old one. */
export function withLanguage(language: LanguageSkill): Change {
  return (learner) => {
    const list = learner.languages ?? [];
    const at = list.findIndex(({ code }) => code === language.code);
    return { ...learner, languages: placed(list, at, { ...list[at], ...language }) };
  };
}

export function withoutLanguage(code: string): Change {
  return (learner) => without(learner, 'languages', (one) => one.code === code);
}

export function withSkill(id: string, name: string): Change {
  return (learner) => ({
    ...withWord('skills', id)(learner),
    'x-skill-names': { ...learner['x-skill-names'], [id]: name },
  });
}

export function withoutSkill(id: string): Change {
  return (learner) => {
    const { [id]: _, ...names } = learner['x-skill-names'] ?? {};
    return withoutWord('skills', id)({ ...learner, 'x-skill-names': names });
  };
}

export function withWord(key: 'skills' | 'milestones', word: string): Change {
  return (learner) => ({ ...learner, [key]: [...new Set([...(learner[key] ?? []), word])] });
}

export function withoutWord(key: 'skills' | 'milestones', word: string): Change {
  return (learner) => without(learner, key, (one) => one === word);
}

export function withAttribute(name: string, value: string): Change {
  return (learner) => ({ ...learner, attributes: { ...learner.attributes, [name]: value } });
}

export function withoutAttribute(name: string): Change {
  return (learner) => {
    const attributes = { ...learner.attributes };
    delete attributes[name];
    return cleared({ ...learner, attributes });
  };
}

/**
 * A stored text as a record, or undefined if it is not one. Only what the page would stumble over is asked for here: the core
 * judges the rest, with the place of each problem.
 */
export function readLearner(text: string): Learner | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return looksRight(value) ? value : undefined;
}

export function writeLearner(learner: Learner): string {
  return JSON.stringify(learner, null, 2) + '\n';
}

function looksRight(value: unknown): value is Learner {
  if (!isRecord(value) || value.cairn !== 'learner/1') return false;
  const { achievements, experience, languages, skills, milestones, attributes } = value;
  return (
    listOf(achievements, (one) => isRecord(one) && typeof one.id === 'string') &&
    listOf(experience, isRecord) &&
    listOf(languages, (one) => isRecord(one) && typeof one.code === 'string') &&
    [skills, milestones].every((list) => listOf(list, (one) => typeof one === 'string')) &&
    [attributes, value['x-skill-names']].every((map) => map === undefined || isRecord(map))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && value.every(fits));
}
