/** What a value that came from outside looks like, asked before anything leans on it. */
import { isDate } from '../address/address';

export function optional(value: unknown, fits: (one: unknown) => boolean): boolean {
  return value === undefined || fits(value);
}

export function listOf(value: unknown, fits: (one: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(fits);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

export function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

export function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-/.test(value) && isDate(value);
}

/** Lists in objects in lists: a record needs six. What nests without end would exhaust whatever reads it. */
export function nestsWithin(value: unknown, depth = 32): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((one) => nestsWithin(one, depth - 1));
}
