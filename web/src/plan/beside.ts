/** Two plans held against one another: which is the better in what, and what each of them takes. */
import { dayNumber } from './day';
import type { Figures } from './kept';

export const besideRows = ['finish', 'cost', 'hours', 'count', 'asks'] as const;
export type BesideRow = (typeof besideRows)[number];

export interface Beside {
  /** Of each row, which of the two is better; absent: neither, or nobody can say. */
  better: Partial<Record<BesideRow, 0 | 1>>;
  /** Ids of records, in the order in which they are taken. */
  both: string[];
  only: [string[], string[]];
}

export function besideOf(sides: readonly [Figures, Figures]): Beside {
  const [first, second] = sides.map(({ picks }) => picks.map(({ credential }) => credential)) as [string[], string[]];
  const rows = besideRows.map((row) => [row, betterOf(row, sides)] as const);
  return {
    better: Object.fromEntries(rows.filter(([, side]) => side !== undefined)),
    both: first.filter((id) => second.includes(id)),
    only: [first.filter((id) => !second.includes(id)), second.filter((id) => !first.includes(id))],
  };
}

/** How many modules of a plan do not say how much work they are, so that its hours are more than stated. */
export function unstatedHours({ picks }: Pick<Figures, 'picks'>): number {
  return picks.filter(({ hours }) => hours === undefined).length;
}

function betterOf(row: BesideRow, sides: readonly [Figures, Figures]): 0 | 1 | undefined {
  if (row === 'cost' && !sameMoney(sides)) return undefined;
  const [a, b] = sides.map((side) => measures(row, side)) as [number[], number[]];
  if (less(a, b)) return 0;
  return less(b, a) ? 1 : undefined;
}

/** All that is to be small in a row. What is not stated counts too: a plan is not cheap because nobody says what it costs. */
function measures(row: BesideRow, figures: Figures): number[] {
  const { totals, asks } = figures;
  switch (row) {
    case 'finish':
      return [dayNumber(totals.finish)];
    case 'cost':
      return [totals.cost ?? 0, totals.unpriced];
    case 'hours':
      return [totals.hours, unstatedHours(figures)];
    case 'count':
      return [totals.count];
    case 'asks':
      return [asks.length];
  }
}

/** Nothing is converted; who takes nothing pays nothing in any currency. */
function sameMoney(sides: readonly [Figures, Figures]): boolean {
  const paid = sides.filter(({ picks }) => picks.length > 0).map(({ totals }) => totals);
  return paid.every(({ cost, currency }) => cost !== undefined && currency === paid[0]!.currency);
}

/** In nothing more, and in something less. */
function less(a: number[], b: number[]): boolean {
  return a.every((one, i) => one <= b[i]!) && a.some((one, i) => one < b[i]!);
}
