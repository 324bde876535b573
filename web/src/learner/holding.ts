/** An achievement beside its record in the loaded catalogue: what it is called, and until when it is held. */
import type { Text } from '../engine/engine';
import type { Shape } from '../record/shape';
import type { Achievement, Learner } from './learner';

/** A record of the catalogue, as far as an achievement leans on it. */
export interface Known {
  record: Shape;
  provider: Text;
}

export interface Holding {
  achievement: Achievement;
  known?: Known;
  /** It names a credential that the loaded catalogue does not have. */
  foreign: boolean;
  /** Keys that name something only another catalogue has. */
  unread: string[];
  title: Text | string;
  /** Last day that it is held; absent: it does not run out, or nobody can say when. */
  expires?: string;
}

export function holdingsOf(
  learner: Learner,
  known: ReadonlyMap<string, Known>,
  left: ReadonlyMap<string, string[]> = new Map(),
): Holding[] {
  return (learner.achievements ?? []).map((achievement) => {
    const found = achievement.credential === undefined ? undefined : known.get(achievement.credential);
    return {
      achievement,
      known: found,
      foreign: achievement.credential !== undefined && !found,
      unread: (left.get(achievement.id) ?? []).filter((key) => key !== 'credential'),
      title: achievement.title ?? found?.record.title ?? achievement.credential ?? achievement.id,
      expires: expiryOf(achievement, found?.record),
    };
  });
}

/** RULES.md, "Holding": as stated, else counted from the day of issue for as long as the record says. */
export function expiryOf(achievement: Achievement, record?: Shape): string | undefined {
  if (achievement.expires !== undefined) return achievement.expires;
  const validity = record?.certificate?.validity;
  return validity && achievement.issued ? later(achievement.issued, validity) : undefined;
}

/** A date so many years, months, weeks and days later; a day that the month lacks becomes its last. */
export function later(date: string, duration: string): string | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
  if (!match) return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + years * 12 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay) + weeks * 7 + days);
  return iso(first);
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}
