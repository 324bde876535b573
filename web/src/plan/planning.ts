/** What a person says of how they want to learn: `planning` of their record (DOMAIN.md), which is kept with it. */
import type { Opened } from '../engine/engine';
import type { Change, Learner } from '../learner/learner';
import type { Stretch } from './day';

export interface Planning {
  start?: string;
  hoursPerWeek?: number;
  maxParallel?: number;
  budget?: { amount: number; currency: string };
  deadline?: string;
  delivery?: string[];
  languages?: string[];
  countries?: string[];
  pauses?: Stretch[];
  [extension: `x-${string}`]: unknown;
}

export function planningOf(learner: Learner): Planning {
  return (learner.planning ?? {}) as Planning;
}

/** What there is to wish for: that records of the open catalogue state. */
export function wishable(opened: Opened): { currencies: string[]; languages: string[]; countries: string[] } {
  const stated = (facet: string): string[] =>
    (opened.facets.find(({ id }) => id === facet)?.values ?? []).filter((code) => code !== 'not-stated');
  return {
    currencies: Object.keys(opened.ranges.cost),
    languages: stated('language'),
    countries: stated('country'),
  };
}

/** What is said of it now, or what follows from what has been said: a page may be drawn from what was said before. */
export type Said = Partial<Planning> | ((now: Planning) => Partial<Planning>);

/** What is undefined, or an empty list, is no longer said. */
export function withPlanning(said: Said): Change {
  return (learner) => {
    const now = planningOf(learner);
    const all = Object.entries({ ...now, ...(typeof said === 'function' ? said(now) : said) });
    const kept = all.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
    const { planning: _, ...rest } = learner;
    return kept.length > 0 ? { ...rest, planning: Object.fromEntries(kept) } : rest;
  };
}

/** A list of wishes with one more, or without it. */
export function toggled(chosen: readonly string[] = [], code: string): string[] {
  return chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
}
