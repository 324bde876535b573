/** Days of the calendar as whole numbers, so that what lies between two of them is a subtraction. UTC throughout: each has 24 hours. */
const length = 86_400_000;

/** ISO dates, both included: a person's pause, or from the first day of something to its last. */
export type Stretch = readonly [first: string, last: string];

export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / length;
}

export function isoDay(number: number): string {
  return new Date(number * length).toISOString().slice(0, 10);
}

export function dayAfter(iso: string): string {
  return isoDay(dayNumber(iso) + 1);
}
