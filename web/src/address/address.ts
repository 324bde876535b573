/** A {@link Place} as an address under the site's root, and back. Whatever an address says that is unknown is left out. */
import { objectives, type Objective } from '../engine/plan';
import {
  bound,
  emptyQuery,
  facets,
  languages,
  mostBeside,
  mostLeftOut,
  mostCompared,
  rangeNames,
  sorts,
  type Bounds,
  type Language,
  type PageName,
  type Place,
  type Query,
  type RangeName,
  type Sort,
} from './place';

const idPages: PageName[] = ['credential', 'pathway', 'plan'];
/** Pages that judge a person's record, as of today or of the date in the fragment. */
const datedPages: PageName[] = ['pathway', 'reach'];
/** Pages that plan. */
const planPages: PageName[] = ['plan', 'beside'];
const datePattern = /^#on=(\d{4}-\d{2}-\d{2})$/;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** `path` is what follows the root, such as `credential/welding-basics/`; `search` is the query string, `hash` the fragment. */
export function readAddress(path: string, search: string, hash = ''): Place {
  const parameters = new URLSearchParams(search);
  const [first = '', second = ''] = path.split('/').map(decoded);
  const place: Place = {
    page: pageNamed(first),
    ids: readIds(parameters, 'ids', mostCompared),
    query: readQuery(parameters),
  };
  const id = second || parameters.get('id') || '';
  if (idPages.includes(place.page) && id) place.id = id;
  const catalogue = parameters.get('catalogue');
  if (catalogue) place.catalogue = catalogue;
  const language = parameters.get('lang') as Language;
  if (languages.includes(language)) place.language = language;
  const on = datePattern.exec(hash)?.[1];
  if (on && isDate(on) && datedPages.includes(place.page)) place.on = on;
  if (!planPages.includes(place.page)) return place;
  const objective = parameters.get('for') as Objective;
  if (objectives.includes(objective)) place.objective = objective;
  if (place.page === 'plan' && hash.startsWith('#plan=')) place.shared = hash;
  const without = readIds(parameters, 'without', mostLeftOut);
  if (place.page === 'plan' && without.length > 0) place.without = without;
  const awards = readIds(parameters, 'awards', mostBeside);
  if (place.page === 'beside' && awards.length > 0) place.awards = awards;
  return place;
}

/** A day that the calendar has. */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function pageNamed(first: string): PageName {
  if (first === 'embed.html') return 'embed';
  return (
    (['credential', 'compare', 'pathway', 'plan', 'beside', 'record', 'reach', 'about'] as const).find(
      (name) => name === first,
    ) ?? 'browse'
  );
}

function readIds(parameters: URLSearchParams, name: string, most: number): string[] {
  const ids = (parameters.get(name) ?? '').split(',').filter((id) => id !== '');
  return [...new Set(ids)].slice(0, most);
}

function readQuery(parameters: URLSearchParams): Query {
  const query = emptyQuery();
  query.text = parameters.get('q') ?? '';
  for (const facet of facets) {
    const codes = (parameters.get(facet) ?? '').split(',').filter((code) => code !== '');
    if (codes.length > 0) query.filters[facet] = [...new Set(codes)];
  }
  for (const range of rangeNames) {
    const bounds = readBounds(range, parameters.get(range));
    if (bounds) query.ranges[range] = bounds;
  }
  const currency = parameters.get('currency') ?? '';
  if (/^[A-Z]{3}$/.test(currency)) query.currency = currency;
  const sort = parameters.get('sort') as Sort;
  if (sorts.includes(sort)) query.sort = sort;
  const page = Number(parameters.get('page'));
  if (Number.isSafeInteger(page) && page > 1) query.page = page;
  return query;
}

/** `20..60`, `20..` or `..60`. */
function readBounds(range: RangeName, text: string | null): Bounds | null {
  const match = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/.exec(text ?? '');
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const end = (digits?: string): number | null => (digits === undefined ? null : bound(range, Number(digits)));
  return [end(match[1]), end(match[2])];
}

/** The address relative to the root, `''` for the root itself. */
export function writeAddress(place: Place): string {
  const search = writeParameters(place);
  const dated = place.on !== undefined && datedPages.includes(place.page) ? `#on=${place.on}` : '';
  const fragment = (place.page === 'plan' && place.shared) || dated;
  return pathOf(place) + (search === '' ? '' : `?${search}`) + fragment;
}

/** Records of the default catalogue have pages of their own; any other catalogue's are asked for by parameter. */
function pathOf(place: Place): string {
  if (place.page === 'browse') return '';
  if (place.page === 'embed') return 'embed.html';
  return hasOwnPath(place) ? `${place.page}/${place.id}/` : `${place.page}/`;
}

function hasOwnPath(place: Place): boolean {
  return place.id !== undefined && place.catalogue === undefined && idPattern.test(place.id);
}

function writeParameters(place: Place): string {
  const { query } = place;
  const parts: [string, string][] = [];
  if (place.id !== undefined && idPages.includes(place.page) && !hasOwnPath(place)) parts.push(['id', place.id]);
  if (query.text !== '') parts.push(['q', query.text]);
  for (const facet of facets) {
    const codes = query.filters[facet];
    if (codes && codes.length > 0) parts.push([facet, codes.join(',')]);
  }
  for (const range of rangeNames) {
    const bounds = query.ranges[range];
    if (bounds) parts.push([range, `${bounds[0] ?? ''}..${bounds[1] ?? ''}`]);
  }
  if (query.currency !== 'EUR') parts.push(['currency', query.currency]);
  if (query.sort !== 'relevance') parts.push(['sort', query.sort]);
  if (query.page > 1) parts.push(['page', String(query.page)]);
  if (place.page === 'beside' && place.awards) parts.push(['awards', place.awards.join(',')]);
  if (planPages.includes(place.page) && place.objective) parts.push(['for', place.objective]);
  if (place.page === 'plan' && place.without) parts.push(['without', place.without.join(',')]);
  if (place.ids.length > 0) parts.push(['ids', place.ids.join(',')]);
  if (place.catalogue !== undefined) parts.push(['catalogue', place.catalogue]);
  if (place.language !== undefined) parts.push(['lang', place.language]);
  return parts.map(([name, value]) => `${name}=${readable(value)}`).join('&');
}

/** Commas, colons and slashes are allowed in a query string and easier to read than their escapes. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%20/g, '+');
}
