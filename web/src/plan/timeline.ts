/**
 * Where everything of a plan lies on an axis of days, one row for each pick, before any markup. The axis runs from the first of
 * the month in which the plan starts to the end of the last month; a view that divides by its days knows nothing of calendars.
 */
import type { Way } from '../engine/plan';
import { dayNumber, isoDay, type Stretch } from './day';

/** Both in days; `offset` from the beginning of the axis. */
export interface Band {
  offset: number;
  days: number;
}

export interface Bar extends Band {
  /** Place in the plan's picks. */
  index: number;
}

export interface Tick {
  /** The first of a month. */
  date: string;
  offset: number;
}

export interface Marker {
  kind: 'finish' | 'deadline';
  date: string;
  /** Where that day ends: it may still be used. */
  offset: number;
}

export interface Timeline {
  /** The first day of the axis. */
  start: string;
  days: number;
  /** Months from one tick to the next. */
  every: number;
  ticks: Tick[];
  bars: Bar[];
  /** Those on the axis, cut to it, in order; what overlaps is one. */
  pauses: Band[];
  markers: Marker[];
}

const mostTicks = 14;
/** A year is always worth its ink, however short the plan. */
const year = 366;

export function timelineOf(plan: Way, given: { pauses?: readonly Stretch[]; deadline?: string } = {}): Timeline {
  const firstMonth = monthOf(plan.start);
  const first = firstDay(firstMonth);
  const ends = [plan.totals.finish, ...plan.picks.map(({ end }) => end)].map(dayNumber);
  const end = Math.max(...ends) + 1;
  const deadline = drawn(given.deadline, first, end);
  const endMonth = monthOf(isoDay(Math.max(end - 1, deadline ? dayNumber(deadline) : 0))) + 1;
  const days = firstDay(endMonth) - first;
  const every = interval(firstMonth, endMonth);
  const marker = (kind: Marker['kind'], date: string): Marker => ({ kind, date, offset: dayNumber(date) + 1 - first });
  return {
    start: isoDay(first),
    days,
    every,
    ticks: tickMonths(firstMonth, endMonth, every).map((month) => {
      const day = firstDay(month);
      return { date: isoDay(day), offset: day - first };
    }),
    bars: plan.picks.map((pick, index) => ({ index, ...band([pick.start, pick.end], first) })),
    pauses: joined((given.pauses ?? []).map((pause) => band(pause, first)).map((one) => cut(one, days))),
    markers: [marker('finish', plan.totals.finish), ...(deadline ? [marker('deadline', deadline)] : [])],
  };
}

/** A deadline so far off that the plan would shrink beside it is better said than drawn; so is one before the plan begins. */
function drawn(deadline: string | undefined, first: number, end: number): string | undefined {
  if (deadline === undefined) return undefined;
  const offset = dayNumber(deadline) - first;
  return offset >= 0 && offset < Math.max(2 * (end - first), year) ? deadline : undefined;
}

/** Months are counted from the year 0. */
function monthOf(iso: string): number {
  const [years, months] = iso.split('-').map(Number) as [number, number];
  return years * 12 + months - 1;
}

function firstDay(month: number): number {
  const [years, months] = [Math.floor(month / 12), (month % 12) + 1];
  return dayNumber(`${String(years).padStart(4, '0')}-${String(months).padStart(2, '0')}-01`);
}

/** The shortest that gives few enough: a month, a quarter, half a year, a year, or years that double. */
function interval(from: number, to: number): number {
  let every = [1, 3, 6, 12].find((months) => tickMonths(from, to, months).length <= mostTicks) ?? 24;
  while (tickMonths(from, to, every).length > mostTicks) every *= 2;
  return every;
}

/** Quarters begin where the calendar's do. */
function tickMonths(from: number, to: number, every: number): number[] {
  const months: number[] = [];
  for (let month = Math.ceil(from / every) * every; month < to; month += every) months.push(month);
  return months;
}

function band([from, to]: Stretch, first: number): Band {
  const offset = dayNumber(from) - first;
  return { offset, days: dayNumber(to) + 1 - first - offset };
}

function cut({ offset, days }: Band, length: number): Band {
  const from = Math.max(0, offset);
  return { offset: from, days: Math.min(length, offset + days) - from };
}

function joined(bands: Band[]): Band[] {
  const list: Band[] = [];
  for (const band of bands.filter(({ days }) => days > 0).sort((a, b) => a.offset - b.offset)) {
    const last = list.at(-1);
    if (last && band.offset <= last.offset + last.days)
      last.days = Math.max(last.days, band.offset + band.days - last.offset);
    else list.push({ ...band });
  }
  return list;
}
