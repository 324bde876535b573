/** The active filters in words: each a chip that takes it away. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  emptyQuery,
  rangeNames,
  withFilter,
  withQuery,
  withRange,
  type Bounds,
  type FacetId,
  type Place,
  type RangeName,
} from '../address/place';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';

export interface ActiveFilter {
  label: string;
  /** The same place without it. */
  without: Place;
}

export function activeFilters(reader: Reader): ActiveFilter[] {
  const { place, words } = reader;
  const active: ActiveFilter[] = [];
  for (const [facet, codes] of Object.entries(place.query.filters) as [FacetId, string[]][]) {
    for (const code of codes) {
      const rest = codes.filter((other) => other !== code);
      const value = format.facetValue(facet, code, reader);
      // A level names itself: EQF 4.
      const label = facet === 'level' && /^\d$/.test(code) ? value : `${words.facets[facet]}: ${value}`;
      active.push({ label, without: withFilter(place, facet, rest) });
    }
  }
  for (const range of rangeNames) {
    const bounds = place.query.ranges[range];
    if (!bounds) continue;
    const label = `${words.ranges[range]}: ${boundsInWords(range, bounds, reader)}`;
    active.push({ label, without: withRange(place, range, [null, null]) });
  }
  return active;
}

export function boundsInWords(range: RangeName, [low, high]: Bounds, reader: Reader): string {
  const { filters, amounts } = reader.words;
  const { currency } = reader.place.query;
  const say = (value: number): string => {
    if (range === 'workload') return amounts.hours(value);
    return range === 'weeks' ? amounts.weeks(value) : format.money(value, currency, reader);
  };
  if (low === null) return filters.upTo(say(high ?? 0));
  if (high === null) return filters.atLeast(say(low));
  return filters.between(format.number(low, reader), say(high));
}

export function chipsView(reader: Reader, acts: Acts): TemplateResult | typeof nothing {
  const active = activeFilters(reader);
  if (active.length === 0) return nothing;
  const { filters } = reader.words;
  const { text, sort } = reader.place.query;
  const cleared = withQuery(reader.place, { ...emptyQuery(), text, sort });
  return html`<div class="chips">
    <h2 class="visually-hidden">${filters.active}</h2>
    <ul>
      ${active.map(
        ({ label, without }) =>
          html`<li>
            <button
              type="button"
              class="chip"
              aria-label=${filters.remove(label)}
              @click=${() => acts.go(without, 'push')}
            >
              ${label} ${icons.close}
            </button>
          </li>`,
      )}
      <li>
        <button type="button" class="link-button" @click=${() => acts.go(cleared, 'push')}>${filters.clear}</button>
      </li>
    </ul>
  </div>`;
}
