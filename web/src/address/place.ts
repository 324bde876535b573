/**
 * Where a person is: everything that the address says, as one value. What is not in here is not state.
 * docs/url.md describes the same for people who write links.
 */
import type { SearchRequest } from '../engine/engine';
import type { Objective } from '../engine/plan';

export const languages = ['en', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

export const facets = [
  'level',
  'country',
  'language',
  'field',
  'sector',
  'kind',
  'setting',
  'providerType',
  'delivery',
  'assessment',
  'qualityAssurance',
  'stackable',
  'funding',
  'scenario',
  'function',
  'twinTransition',
  'industry',
] as const;
export type FacetId = (typeof facets)[number];

export const rangeNames = ['workload', 'weeks', 'cost'] as const;
export type RangeName = (typeof rangeNames)[number];
export type Bounds = [low: number | null, high: number | null];

/** The largest bound that the engine takes. */
const greatest: Record<RangeName, number> = { workload: 100_000, weeks: 100_000, cost: 1_000_000_000 };

/** A bound as the engine takes it: two decimals, and no more than it counts to. */
export function bound(range: RangeName, value: number): number {
  return Math.min(Math.round(value * 100) / 100, greatest[range]);
}

export const sorts = [
  'relevance',
  'title',
  'level',
  'level-desc',
  'workload',
  'workload-desc',
  'weeks',
  'cost',
] as const;
export type Sort = SearchRequest['sort'];

export interface Query {
  text: string;
  filters: Partial<Record<FacetId, string[]>>;
  ranges: Partial<Record<RangeName, Bounds>>;
  currency: string;
  sort: Sort;
  /** Counted from 1. */
  page: number;
}

export type PageName =
  'browse' | 'credential' | 'compare' | 'pathway' | 'plan' | 'beside' | 'record' | 'reach' | 'about' | 'embed';

export interface Place {
  page: PageName;
  /** The credential that a credential, pathway or plan page shows. */
  id?: string;
  /** Chosen for comparison: the tray everywhere, the columns on the compare page. */
  ids: string[];
  /** A shipped catalogue's name, `local` for a person's own file, or an https URL; absent: the default one. */
  catalogue?: string;
  /** Absent: the reader's own, as the browser says. */
  language?: Language;
  query: Query;
  /** ISO date that a person's record is judged on; absent: today. Stands in the fragment, which no server sees. */
  on?: string;
  /** The awards that stand side by side, each with its plan. */
  awards?: string[];
  /** What a plan is to be best in; absent: done soonest. */
  objective?: Objective;
  /** Records that a plan is not to take. */
  without?: string[];
  /** The fragment of a link to a plan (plan/permalink.ts), with what was wished for there. */
  shared?: string;
}

export const pageSize = 24;
export const mostCompared = 4;
export const mostBeside = 3;
export const mostLeftOut = 50;
export const localCatalogue = 'local';

export function emptyQuery(): Query {
  return { text: '', filters: {}, ranges: {}, currency: 'EUR', sort: 'relevance', page: 1 };
}

export function placeOf(page: PageName, from?: Place, id?: string): Place {
  return { page, id, ids: from?.ids ?? [], catalogue: from?.catalogue, language: from?.language, query: emptyQuery() };
}

export function activeFilterCount(query: Query): number {
  const chosen = Object.values(query.filters).reduce((sum, codes) => sum + codes.length, 0);
  return chosen + Object.keys(query.ranges).length;
}

/** The same place with `codes` chosen in one facet, from its first page on. */
export function withFilter(place: Place, facet: FacetId, codes: string[]): Place {
  const filters = { ...place.query.filters };
  if (codes.length > 0) filters[facet] = codes;
  else delete filters[facet];
  return withQuery(place, { filters });
}

export function withRange(place: Place, range: RangeName, bounds: Bounds): Place {
  const ranges = { ...place.query.ranges };
  if (bounds[0] === null && bounds[1] === null) delete ranges[range];
  else ranges[range] = bounds;
  return withQuery(place, { ranges });
}

/** Any change of the question goes back to the first page of its answer. */
export function withQuery(place: Place, change: Partial<Query>): Place {
  return { ...place, query: { ...place.query, page: 1, ...change } };
}

/** Adds a credential to those compared, or takes it out. */
export function withCompared(place: Place, id: string): Place {
  const ids = place.ids.includes(id) ? place.ids.filter((other) => other !== id) : [...place.ids, id];
  return { ...place, ids: ids.slice(0, mostCompared) };
}
