/** From a place to what the engine is asked, and to what a page shows. */
import { pageSize, withQuery, type Place, type Query } from '../address/place';
import type { Engine, Opened, SearchRequest } from '../engine/engine';
import type { BrowseState, Relaxed } from '../pages/browse';
import { activeFilters } from '../pages/chips';
import type { Reader } from '../view/reader';

const mostRelaxed = 8;

export function searchRequest(query: Query, language: string, limit = pageSize): SearchRequest {
  return {
    text: query.text,
    filters: query.filters as Record<string, string[]>,
    ranges: query.ranges,
    currency: query.currency,
    sort: query.sort,
    language,
    offset: limit === 0 ? 0 : (query.page - 1) * pageSize,
    limit,
  };
}

export async function askBrowse(engine: Engine, opened: Opened, reader: Reader, narrow: boolean): Promise<BrowseState> {
  const reply = await engine.search(searchRequest(reader.place.query, reader.language));
  const cards = reply.indices.length > 0 ? await engine.cards(reply.indices) : [];
  const relaxed = reply.total === 0 ? await relaxations(engine, reader) : [];
  return { opened, reply, cards, relaxed, narrow };
}

/** For an empty result: what each single thing given up would bring. */
async function relaxations(engine: Engine, reader: Reader): Promise<Relaxed[]> {
  const { place, words } = reader;
  const ways: { label: string; place: Place }[] = activeFilters(reader).map(({ label, without }) => ({
    label: words.empty.without(label),
    place: without,
  }));
  const { text } = place.query;
  if (text !== '') ways.unshift({ label: words.empty.withoutText(text), place: withQuery(place, { text: '' }) });
  const tried = await Promise.all(
    ways.slice(0, mostRelaxed).map(async (way) => {
      const { total } = await engine.search(searchRequest(way.place.query, reader.language, 0));
      return { ...way, total };
    }),
  );
  return tried.filter((way) => way.total > 0);
}
