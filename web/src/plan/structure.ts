/**
 * What of a plan waits for what, as words for a person; nothing where a module neither waits nor is waited for. A chain of two is one module
 * that waits for another, and needs no further word.
 */
import type { Pick, Way } from '../engine/plan';
import type { PlanWords } from '../locales';

export function waitingSaid({ structure: { blocking, delay } }: Pick, { structure: words }: PlanWords): string[] {
  if (delay === 1) return [];
  return [blocking > 0 ? words.waiting(blocking) : words.waits, ...(delay > 2 ? [words.chain(delay)] : [])];
}

export function hasChains({ picks }: Way): boolean {
  return picks.some(({ structure }) => structure.delay > 1);
}
