/** Plans that a person keeps under names: how they are written down, in this browser only, and what is done with them. */
import type { Text } from '../engine/engine';
import { objectives, type Pick as Taken, type Plan, type PlanTotals } from '../engine/plan';
import type { Form } from '../storage/stored';
import { isAmount, isDay, isObject, isText, listOf, nestsWithin, optional } from './forms';
import { prefix } from './permalink';

/** What a plan came to: enough to show it beside another one without looking for it again. */
export interface Figures extends Pick<Plan, 'objective' | 'asks'> {
  totals: PlanTotals;
  picks: Pick<Taken, 'credential' | 'start' | 'end' | 'hours' | 'cost'>[];
}

export interface KeptPlan {
  /** No two are called the same. */
  name: string;
  /** ISO date on which it was kept. */
  day: string;
  award: string;
  /** Of the award, so that it can be read beside any catalogue. */
  title: Text;
  /** As an address names it; absent: the default one. */
  catalogue?: string;
  /** What reproduces it: the fragment that a link to it has (permalink.ts). */
  link: string;
  figures: Figures;
  /** Of the records that it takes, by id. */
  titles: Record<string, Text>;
}

export interface KeptPlans {
  cairn: 'plans/1';
  plans: KeptPlan[];
}

/** What the last act was called, where it can be taken back. */
export type KeptAct = 'kept' | 'removed' | 'renamed' | 'deleted';

type Change = (kept: KeptPlans) => KeptPlans;

export const longestName = 120;

export function noPlans(): KeptPlans {
  return { cairn: 'plans/1', plans: [] };
}

export function figuresOf({ objective, totals, asks, picks }: Plan): Figures {
  const taken = picks.map(({ credential, start, end, hours, cost }) => ({ credential, start, end, hours, cost }));
  return { objective, totals, asks, picks: taken };
}

export function isTaken(plans: readonly KeptPlan[], name: string): boolean {
  return plans.some((one) => spoken(one.name) === spoken(name));
}

/** Upper and lower case, and two ways of writing the same letter, are not enough to tell two names apart. */
function spoken(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** The name itself if no other plan has it, else with a number behind it. */
export function freeName(plans: readonly KeptPlan[], wanted: string): string {
  const name = wanted.trim().slice(0, longestName);
  for (let number = 2, free = name; ; number++) {
    if (!isTaken(plans, free)) return free;
    const behind = ` (${number})`;
    free = name.slice(0, longestName - behind.length) + behind;
  }
}

/** At the end; where the name is taken by then, it is told apart. */
export function withPlan(plan: KeptPlan): Change {
  return (kept) => ({ ...kept, plans: [...kept.plans, { ...plan, name: freeName(kept.plans, plan.name) }] });
}

export function withoutPlan(name: string): Change {
  return (kept) => ({ ...kept, plans: kept.plans.filter((one) => one.name !== name) });
}

export function renamed(from: string, to: string): Change {
  return (kept) => {
    const others = kept.plans.filter((one) => one.name !== from);
    const name = freeName(others, to);
    return { ...kept, plans: kept.plans.map((one) => (one.name === from ? { ...one, name } : one)) };
  };
}

/** Nothing of either is lost: what differs and is called the same is told apart. */
function joined(own: KeptPlans, other: KeptPlans): KeptPlans {
  const here = new Set(own.plans.map((one) => JSON.stringify(one)));
  return other.plans.filter((one) => !here.has(JSON.stringify(one))).reduce((all, one) => withPlan(one)(all), own);
}

export const keptForm: Form<KeptPlans> = {
  key: 'cairn-plans',
  none: noPlans,
  isNone: ({ plans }) => plans.length === 0,
  read: readPlans,
  write: (kept) => JSON.stringify(kept) + '\n',
  join: joined,
};

/** Only what a page leans on is asked for. A link is read when it is followed. */
function readPlans(text: string): KeptPlans | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.cairn !== 'plans/1' || !nestsWithin(value)) return undefined;
  if (!Array.isArray(value.plans) || !value.plans.every(isKept)) return undefined;
  return value.plans.reduce((all: KeptPlans, one: KeptPlan) => withPlan(one)(all), noPlans());
}

function isKept(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, day, award, title, catalogue, link, figures, titles } = value;
  return (
    isText(name) &&
    (name as string).trim() !== '' &&
    isDay(day) &&
    isText(award) &&
    isWords(title) &&
    optional(catalogue, isText) &&
    typeof link === 'string' &&
    link.startsWith(prefix) &&
    isFigures(figures) &&
    isObject(titles) &&
    Object.values(titles).every(isWords)
  );
}

function isFigures(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.totals)) return false;
  const { objective, totals, asks, picks } = value;
  const { finish, days, hours, count, unpriced, cost, currency } = totals as Record<string, unknown>;
  return (
    (objectives as readonly unknown[]).includes(objective) &&
    isDay(finish) &&
    [days, hours, count, unpriced].every(isAmount) &&
    optional(cost, isAmount) &&
    optional(currency, isText) &&
    listOf(asks, isAsk) &&
    listOf(picks, isPick)
  );
}

/** A test that only the person can come to pass (RULES.md): no other form of test is asked of them. */
function isAsk(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { language, experience, milestone, attribute } = value;
  const said = [language, experience, milestone, attribute].filter((one) => one !== undefined);
  return (
    said.length === 1 &&
    optional(language, (one) => isObject(one) && isText(one.code)) &&
    optional(experience, (one) => isObject(one) && optional(one.fields, (list) => listOf(list, isText))) &&
    optional(milestone, isText) &&
    optional(
      attribute,
      (one) => isObject(one) && isText(one.name) && listOf(one.in, (each) => typeof each === 'string'),
    )
  );
}

function isPick(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { credential, start, end, hours, cost } = value;
  const price = (one: unknown): boolean => isObject(one) && isAmount(one.amount) && isText(one.currency);
  return isText(credential) && isDay(start) && isDay(end) && optional(hours, isAmount) && optional(cost, price);
}

function isWords(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((one) => typeof one === 'string');
}
