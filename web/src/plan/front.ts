/** The choice between plans as a picture: each a point, sooner to the left, cheaper further down. */
import type { Way } from '../engine/plan';

export interface FrontPoint {
  /** In the list of plans. */
  index: number;
  /** From 0 to 1, from the left and from the bottom. */
  x: number;
  y: number;
}

export interface FrontPicture {
  points: FrontPoint[];
  /** What lies upwards: money, or hours where no plan, or not every one, has all its prices. */
  upwards: 'cost' | 'hours';
  finish: [string, string];
  least: number;
  most: number;
  currency?: string;
}

/** Undefined: a picture would say no more than the table. */
export function frontPicture(plans: readonly Way[]): FrontPicture | undefined {
  if (plans.length < 2) return undefined;
  const currency = plans[0]!.totals.currency;
  const priced = plans.every(({ totals }) => totals.unpriced === 0 && totals.cost !== undefined);
  const upwards = priced ? 'cost' : 'hours';
  const days = plans.map(({ totals }) => totals.days);
  const heights = plans.map(({ totals }) => (priced ? totals.cost! : totals.hours));
  const finishes = plans.map(({ totals }) => totals.finish).sort();
  return {
    points: plans.map((_, index) => ({ index, x: share(days[index]!, days), y: share(heights[index]!, heights) })),
    upwards,
    finish: [finishes[0]!, finishes[finishes.length - 1]!],
    least: Math.min(...heights),
    most: Math.max(...heights),
    ...(priced && currency !== undefined && { currency }),
  };
}

/** Where all are alike, in the middle. */
function share(value: number, of: readonly number[]): number {
  const least = Math.min(...of);
  const most = Math.max(...of);
  return most === least ? 0.5 : (value - least) / (most - least);
}
