/** The browse page: a question, its answer as cards, and what narrows it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { activeFilterCount, emptyQuery, pageSize, sorts, withQuery, type Place, type Sort } from '../address/place';
import type { Card, Opened, SearchReply } from '../engine/engine';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';
import { cardView } from './card';
import { chipsView } from './chips';
import { facetValues } from './facet-values';
import { filtersView } from './filters';

/** One way out of an empty result, and how much it would bring. */
export interface Relaxed {
  label: string;
  place: Place;
  total: number;
}

export interface BrowseState {
  opened: Opened;
  reply: SearchReply;
  cards: Card[];
  /** Only where nothing was found. */
  relaxed: Relaxed[];
  /** Phone width: the filters are a sheet. */
  narrow: boolean;
  /** The choice of catalogues, absent in an embed. */
  below?: TemplateResult;
}

export function browseView(state: BrowseState, reader: Reader, acts: Acts): TemplateResult {
  const { words } = reader;
  return html`<div class="browse">
    <header class="browse-head">
      <h1 tabindex="-1">${words.search.title}</h1>
      <p class="lead">${words.search.lead}</p>
      ${searchBox(reader, acts)}
    </header>
    <div class="browse-body">
      ${filtersPlace(state, reader, acts)}
      <section class="results" aria-labelledby="results-count">
        ${resultsHead(state, reader, acts)} ${chipsView(reader, acts)}
        ${state.reply.total === 0 ? emptyView(state, reader, acts) : cardsView(state, reader, acts)}
        ${pagesView(state, reader)}
      </section>
    </div>
    ${state.below}
  </div>`;
}

function searchBox(reader: Reader, acts: Acts): TemplateResult {
  const { search } = reader.words;
  const typed = (event: Event): void => {
    acts.go(withQuery(reader.place, { text: (event.target as HTMLInputElement).value }), 'replace');
  };
  return html`<search class="search-box">
    <label for="q" class="visually-hidden">${search.label}</label>
    ${icons.search}
    <input
      id="q"
      type="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      placeholder=${search.placeholder}
      aria-describedby="q-hint"
      .value=${live(reader.place.query.text)}
      @input=${typed}
    />
    <p id="q-hint" class="quiet">${search.hint}</p>
  </search>`;
}

function filtersPlace(state: BrowseState, reader: Reader, acts: Acts): TemplateResult {
  const { filters } = reader.words;
  const content = filtersView(state.opened, facetValues(state.opened, state.reply.counts), reader, acts);
  if (!state.narrow) {
    return html`<aside class="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">${filters.title}</h2>
      ${content}
    </aside>`;
  }
  return html`<dialog id="filters" class="sheet" aria-labelledby="filters-title">
    <form method="dialog" class="sheet-head">
      <h2 id="filters-title">${filters.title}</h2>
      <button class="icon-button" aria-label=${filters.show(state.reply.total)}>${icons.close}</button>
    </form>
    <div class="sheet-body">${content}</div>
    <form method="dialog" class="sheet-foot">
      <button class="button primary">${filters.show(state.reply.total)}</button>
    </form>
  </dialog>`;
}

function resultsHead(state: BrowseState, reader: Reader, acts: Acts): TemplateResult {
  const { search, filters } = reader.words;
  const { query } = reader.place;
  const open = (): void => document.querySelector<HTMLDialogElement>('#filters')?.showModal();
  const choose = (event: Event): void => {
    acts.go(withQuery(reader.place, { sort: (event.target as HTMLSelectElement).value as Sort }), 'push');
  };
  return html`<div class="results-head">
    <div>
      <p id="results-count" class="results-count" role="status">
        ${search.results(state.reply.total)} ${query.text ? search.resultsFor(query.text) : nothing}
      </p>
      <p class="eyebrow">
        ${catalogueLine(state.opened, reader)}
        ${
          state.opened.catalogue.illustrative
            ? html`<a class="tag" href="#catalogues-title">${reader.words.catalogue.illustrative}</a>`
            : nothing
        }
      </p>
    </div>
    <div class="results-tools">
      ${
        state.narrow
          ? html`<button type="button" class="button" @click=${open}>
              ${icons.sliders} ${filters.open(activeFilterCount(query))}
            </button>`
          : nothing
      }
      <label class="sort"
        ><span>${search.sort}</span>
        <select @change=${choose}>
          ${sorts.map(
            (sort) => html`<option value=${sort} ?selected=${sort === query.sort}>${search.sorts[sort]}</option>`,
          )}
        </select>
      </label>
    </div>
  </div>`;
}

function catalogueLine(opened: Opened, reader: Reader): string {
  const { catalogue } = opened;
  const version = catalogue.version ? `, ${reader.words.footer.version(catalogue.version)}` : '';
  return `${reader.words.catalogue.label}: ${plain(catalogue.title, reader)}${version}`;
}

function cardsView(state: BrowseState, reader: Reader, acts: Acts): TemplateResult {
  const mixed = !state.opened.catalogue.illustrative;
  return html`<ul class="cards">
    ${repeat(
      state.cards,
      (card) => card.id,
      (card) => html`<li>${cardView(card, reader, acts, mixed && card.illustrative)}</li>`,
    )}
  </ul>`;
}

function emptyView(state: BrowseState, reader: Reader, acts: Acts): TemplateResult {
  const { empty } = reader.words;
  if (state.opened.credentials === 0) return html`<p class="note">${empty.catalogueEmpty}</p>`;
  const cleared = withQuery(reader.place, emptyQuery());
  return html`<div class="empty">
    <span class="empty-mark">${icons.mark}</span>
    <h2>${empty.title}</h2>
    <p>${state.relaxed.length > 0 ? empty.body : empty.nothing}</p>
    <ul class="relaxed">
      ${state.relaxed.map(
        ({ label, place, total }) =>
          html`<li>
            <button type="button" class="button" @click=${() => acts.go(place, 'push')}>
              ${label} <span class="option-count">${format.number(total, reader)}</span>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="link-button" @click=${() => acts.go(cleared, 'push')}>${empty.clear}</button>
  </div>`;
}

function pagesView(state: BrowseState, reader: Reader): TemplateResult | typeof nothing {
  const pages = Math.ceil(state.reply.total / pageSize);
  if (pages <= 1) return nothing;
  const { search } = reader.words;
  const { page } = reader.place.query;
  const link = (to: number): string => reader.link(withQuery(reader.place, { page: to }));
  return html`<nav class="pages" aria-label=${search.pages}>
    ${page > 1 ? html`<a class="button" rel="prev" href=${link(page - 1)}>${icons.back} ${search.previous}</a>` : html`<span></span>`}
    <span>${search.page(page, pages)}</span>
    ${page < pages ? html`<a class="button" rel="next" href=${link(page + 1)}>${search.next} ${icons.arrow}</a>` : html`<span></span>`}
  </nav>`;
}
