/** What a plan came to, in words: of the one on the page as of a kept one. */
import type { KeptWords, PlanWords } from '../locales';
import { unstatedHours } from '../plan/beside';
import type { Figures } from '../plan/kept';
import * as format from '../view/format';
import type { Reader } from '../view/reader';

type Came = Pick<Figures, 'totals' | 'picks'>;

export interface FigureWords {
  plan: PlanWords;
  kept: KeptWords;
}

export function costInWords({ totals, picks }: Came, words: FigureWords, reader: Reader): string {
  const { cost, currency, unpriced } = totals;
  const { noCost, notStated } = words.plan;
  if (picks.length === 0) return noCost;
  const said = cost !== undefined && currency ? (cost === 0 ? noCost : format.money(cost, currency, reader)) : '';
  return [said, unpriced > 0 ? words.plan.unpriced(unpriced) : ''].filter(Boolean).join(', ') || notStated;
}

export function hoursInWords(figures: Came, words: FigureWords, reader: Reader): string {
  const unstated = unstatedHours(figures);
  return [
    format.hours(figures.totals.hours, reader),
    ...(unstated > 0 ? [words.kept.unstatedHours(unstated)] : []),
  ].join(', ');
}

/** Without modules a plan says nothing of a day: what is left to the person comes when it comes. */
export function figuresInWords(figures: Figures, words: FigureWords, reader: Reader): string[] {
  if (figures.picks.length === 0) return [words.kept.modules(0)];
  return [
    words.kept.doneOn(format.date(figures.totals.finish, reader)),
    costInWords(figures, words, reader),
    hoursInWords(figures, words, reader),
    words.kept.modules(figures.totals.count),
  ];
}
