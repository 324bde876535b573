/** An audit looked up by node, set against the requirement that it judges: what the pathway page says of each part. */
import type { Audit, Have, Lack, LimitStanding, Need, NodeStanding, OtherDates, Prospect } from '../engine/audit';
import type { Interval, Link } from '../engine/engine';
import type { Phrase } from '../requirement/phrase';

export interface Counted {
  achievement: string;
  credits?: number | Interval;
}

export interface Standings {
  node(node: string): NodeStanding | undefined;
  limit(node: string, limit: number): LimitStanding | undefined;
  /** What the leaf counts. */
  counted(node: string): Counted[];
}

export function standingsOf(audit: Audit): Standings {
  const nodes = new Map(audit.nodes.map((one) => [one.node, one]));
  const limits = new Map(audit.limits.map((one) => [`${one.limit} ${one.node}`, one]));
  return {
    node: (node) => nodes.get(node),
    limit: (node, limit) => limits.get(`${limit} ${node}`),
    counted: (node) => audit.counted.filter((one) => one.node === node),
  };
}

export function ends(amount: number | Interval): Interval {
  return typeof amount === 'number' ? [amount, amount] : amount;
}

export const units = ['credits', 'count', 'nodes'] as const;
export type Unit = (typeof units)[number];

export interface Measure {
  unit: Unit;
  have: Interval;
  least?: number;
  most?: number;
}

/** What is there beside what is needed, one line for each unit that is asked for. */
export function measures({ have, need }: { have: Have; need: Need }): Measure[] {
  return units.flatMap((unit) => {
    const [least, most] = [need[unit], need.atMost?.[unit]].map((amount) => amount && ends(amount)[0]);
    if (least === undefined && most === undefined) return [];
    // One of one: whether it is there the status already says.
    if (unit !== 'credits' && least === 1 && (most === undefined || most === 1)) return [];
    return [{ unit, have: ends(have[unit] ?? 0), least, most: most === least ? undefined : most }];
  });
}

/** How much of it is there for certain, from 0 to 1: the unit that is furthest behind decides. Absent where there is no least. */
export function progress(list: Measure[]): number | undefined {
  const shares = list.flatMap(({ have, least }) => (least ? [Math.min(1, have[0] / least)] : []));
  return shares.length > 0 ? Math.min(...shares) : undefined;
}

/** What is missing, with the phrase that says it and the credentials that could supply it. */
export interface Missing {
  node: string;
  limit?: number;
  phrase: Phrase;
  /** Titles that say where it stands come from here. */
  part: Phrase;
  links: Link[];
}

export function missingOf(audit: Audit, root: Phrase, feeds: Readonly<Record<string, Link[]>>): Missing[] {
  return audit.core.flatMap(({ node, limit }) => {
    const found = phraseOf(root, node, limit);
    return found ? [{ node, limit, ...found, links: feedsBelow(found.part, feeds) }] : [];
  });
}

/** What says a node or one of its limits, and the node that it stands at. */
export function phraseOf(root: Phrase, node: string, limit?: number): { phrase: Phrase; part: Phrase } | undefined {
  const part = everyNode(root).find((one) => one.node === node);
  const phrase = limit === undefined ? part : part?.limits[limit];
  return part && phrase && { phrase, part };
}

export function everyNode(phrase: Phrase): Phrase[] {
  const below = phrase.children.flatMap(everyNode);
  return phrase.node === undefined ? below : [phrase, ...below];
}

/** Each credential that feeds the node or a part of it, once. */
function feedsBelow(part: Phrase, feeds: Readonly<Record<string, Link[]>>): Link[] {
  const all = everyNode(part).flatMap(({ node }) => feeds[node!] ?? []);
  return [...new Map(all.map((link) => [link.card.id, link])).values()];
}

/** What differs between two audits of the same award. */
export interface Difference {
  noLonger: string[];
  newly: string[];
}

export function differenceOf(before: Audit, after: Audit): Difference {
  const counted = (audit: Audit): Set<string> => new Set(audit.counted.map(({ achievement }) => achievement));
  const [was, is] = [counted(before), counted(after)];
  return { noLonger: [...was].filter((id) => !is.has(id)), newly: [...is].filter((id) => !was.has(id)) };
}

/** What is missing from a day on, set against what was missing before it. */
export interface Turned {
  newly: Lack[];
  noLonger: Lack[];
  /** Missing before and after, but not as much of it. */
  otherAmount: Lack[];
}

export function turned(before: Prospect, after: Prospect): Turned {
  const name = ({ node, limit }: Lack): string => `${limit ?? ''} ${node}`;
  const [was, is] = [before, after].map(({ missing }) => new Map(missing.map((one) => [name(one), one])));
  const amount = ({ have, need }: Lack): string => JSON.stringify([have, need]);
  return {
    newly: after.missing.filter((one) => !was!.has(name(one))),
    noLonger: before.missing.filter((one) => !is!.has(name(one))),
    otherAmount: after.missing.filter((one) => was!.has(name(one)) && amount(one) !== amount(was!.get(name(one))!)),
  };
}

/** Which prospect holds on a day: 0 for the one that is known first, else so many changes later. */
export function prospectOn(dates: OtherDates, day: string): number {
  return dates.changes.filter(({ date }) => date <= day).length;
}
