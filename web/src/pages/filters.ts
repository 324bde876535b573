/** The filters: one group of checkboxes for each facet, with live counts, and ranges as pairs of numbers. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  bound,
  facets,
  withFilter,
  withRange,
  withQuery,
  type Bounds,
  type FacetId,
  type RangeName,
} from '../address/place';
import type { Opened } from '../engine/engine';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import type { FacetValue } from './facet-values';

const openAtFirst: readonly FacetId[] = ['level', 'country', 'field', 'delivery'];
const shownAtFirst = 7;

export function filtersView(
  opened: Opened,
  values: Map<string, FacetValue[]>,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const known = facets.filter((facet) => (values.get(facet)?.length ?? 0) > 0);
  return html`${repeat(
    known.slice(0, 5),
    (facet) => facet,
    (facet) => facetView(facet, ordered(facet, values.get(facet)!, reader), reader, acts),
  )}
  ${rangesView(opened, reader, acts)}
  ${repeat(
    known.slice(5),
    (facet) => facet,
    (facet) => facetView(facet, ordered(facet, values.get(facet)!, reader), reader, acts),
  )}`;
}

/** Countries and languages by their names in the reader's language; all else as the engine orders it. */
function ordered(facet: FacetId, values: FacetValue[], reader: Reader): FacetValue[] {
  if (facet !== 'country' && facet !== 'language') return values;
  const name = ({ code }: FacetValue): string =>
    code === 'not-stated' ? '\uffff' : format.facetValue(facet, code, reader);
  return [...values].sort((a, b) => name(a).localeCompare(name(b), reader.language));
}

function facetView(facet: FacetId, values: FacetValue[], reader: Reader, acts: Acts): TemplateResult {
  const { words } = reader;
  const chosen = reader.place.query.filters[facet] ?? [];
  const lifted = shownFirst(values, chosen);
  const rest = values.filter((value) => !lifted.includes(value));
  const option = (value: FacetValue): TemplateResult => optionView(facet, value, chosen, reader, acts);
  return html`<details class="facet" ?open=${openAtFirst.includes(facet) || chosen.length > 0}>
    <summary>
      <span>${words.facets[facet]}</span>
      ${chosen.length > 0 ? html`<span class="facet-chosen">${words.filters.chosen(chosen.length)}</span>` : nothing}
    </summary>
    <fieldset>
      <legend class="visually-hidden">${words.facets[facet]}</legend>
      <ul class="options">
        ${repeat(lifted, (value) => value.code, option)}
      </ul>
      ${
        rest.length > 0
          ? html`<details class="more">
              <summary>${words.filters.showAll(values.length)}</summary>
              <ul class="options">
                ${repeat(rest, (value) => value.code, option)}
              </ul>
            </details>`
          : nothing
      }
    </fieldset>
  </details>`;
}

/** A long list shows its first values and those chosen; two left over are not worth a button. */
function shownFirst(values: FacetValue[], chosen: string[]): FacetValue[] {
  if (values.length <= shownAtFirst + 2) return values;
  return values.filter((value, i) => i < shownAtFirst || isChosen(value, chosen));
}

function isChosen(value: FacetValue, chosen: string[]): boolean {
  return chosen.includes(value.code) || value.narrower.some((child) => isChosen(child, chosen));
}

function optionView(facet: FacetId, value: FacetValue, chosen: string[], reader: Reader, acts: Acts): TemplateResult {
  const name = format.facetValue(facet, value.code, reader);
  const checked = chosen.includes(value.code);
  const toggled = (): string[] => (checked ? chosen.filter((code) => code !== value.code) : [...chosen, value.code]);
  const below = value.narrower;
  return html`<li>
    <label class="option ${value.count === 0 && !checked ? 'option-empty' : ''}">
      <input
        type="checkbox"
        .checked=${live(checked)}
        @change=${() => acts.go(withFilter(reader.place, facet, toggled()), 'push')}
      />
      <span class="option-name">${name}</span>
      <span class="option-count">${format.number(value.count, reader)}</span>
    </label>
    ${
      below.length > 0
        ? html`<details class="narrower" ?open=${below.some((child) => isChosen(child, chosen))}>
            <summary><span class="visually-hidden">${reader.words.filters.narrower(name)}</span></summary>
            <ul class="options">
              ${repeat(
                below,
                (child) => child.code,
                (child) => optionView(facet, child, chosen, reader, acts),
              )}
            </ul>
          </details>`
        : nothing
    }
  </li>`;
}

function rangesView(opened: Opened, reader: Reader, acts: Acts): TemplateResult {
  const { ranges } = opened;
  const currencies = Object.keys(ranges.cost);
  const { currency } = reader.place.query;
  const cost = ranges.cost[currency] ?? null;
  return html`${rangeView('workload', ranges.workload, reader.words.amounts.unit.workload, reader, acts)}
  ${rangeView('weeks', ranges.weeks, reader.words.amounts.unit.weeks, reader, acts)}
  ${
    currencies.length > 0
      ? rangeView('cost', cost ?? [0, null], currency, reader, acts, currencyChoice(currencies, reader, acts))
      : nothing
  }`;
}

function currencyChoice(currencies: string[], reader: Reader, acts: Acts): TemplateResult | typeof nothing {
  const { currency } = reader.place.query;
  const all = currencies.includes(currency) ? currencies : [currency, ...currencies];
  if (all.length === 1) return nothing;
  const choose = (event: Event): void => {
    const place = withRange(reader.place, 'cost', [null, null]);
    acts.go(withQuery(place, { currency: (event.target as HTMLSelectElement).value }), 'push');
  };
  return html`<label class="range-currency">
    ${reader.words.filters.currency}
    <select @change=${choose}>
      ${all.map((code) => html`<option value=${code} ?selected=${code === currency}>${code}</option>`)}
    </select>
  </label>`;
}

function rangeView(
  range: RangeName,
  extremes: [number, number | null] | null,
  unit: string,
  reader: Reader,
  acts: Acts,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (!extremes) return nothing;
  const { words } = reader;
  const bounds: Bounds = reader.place.query.ranges[range] ?? [null, null];
  const changed = (end: 0 | 1) => (event: Event) => {
    const { value, valueAsNumber } = event.target as HTMLInputElement;
    const next: Bounds = [...bounds];
    next[end] = value === '' || Number.isNaN(valueAsNumber) ? null : bound(range, Math.max(0, valueAsNumber));
    acts.go(withRange(reader.place, range, next), 'push');
  };
  const end = (which: 0 | 1): TemplateResult =>
    html`<label>
      <span>${which === 0 ? words.filters.from : words.filters.to}</span>
      <input
        type="number"
        min="0"
        step="any"
        inputmode="decimal"
        placeholder=${extremes[which] ?? nothing}
        .value=${live(bounds[which] === null ? '' : String(bounds[which]))}
        @change=${changed(which)}
      />
    </label>`;
  return html`<details class="facet" ?open=${bounds[0] !== null || bounds[1] !== null}>
    <summary><span>${words.ranges[range]}</span></summary>
    <fieldset class="range">
      <legend class="visually-hidden">${words.ranges[range]}</legend>
      <div class="range-ends">${end(0)} ${end(1)} <span class="range-unit">${unit}</span></div>
      ${more}
      <p class="quiet">${words.filters.statedOnly}</p>
    </fieldset>
  </details>`;
}
