/** While something is under way, and before a catalogue of another host is loaded. */
import { html, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Acts } from '../view/acts';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';

export interface Loading {
  stage: 'fetching' | 'decoding';
  /** From 0 to 1; absent where it cannot be known. */
  share?: number;
}

export function waitingView(reader: Reader): TemplateResult {
  return html`<section class="statement waiting">
    <span class="empty-mark">${icons.mark}</span>
    <h1 tabindex="-1">${reader.words.tagline}</h1>
  </section>`;
}

export function progressView(loading: Loading, reader: Reader): TemplateResult {
  const label = reader.words.loading[loading.stage];
  return html`<label class="loading">
    <span>${label}</span>
    ${
      loading.share === undefined
        ? html`<progress></progress>`
        : html`<progress max="1" .value=${loading.share}></progress>`
    }
  </label>`;
}

export function consentView(url: URL, reader: Reader, acts: Acts): TemplateResult {
  const { consent } = reader.words;
  const home = { ...placeOf('browse', reader.place), ids: [], catalogue: undefined };
  return html`<section class="statement">
    <h1 tabindex="-1">${consent.title(url.host)}</h1>
    <p>${consent.body(url.host)}</p>
    <p class="quiet">${consent.address}: <code>${isolated(url.href)}</code></p>
    <p class="ways">
      <button type="button" class="button primary" @click=${() => acts.agree()}>${consent.yes(url.host)}</button>
      ${reader.embedded ? '' : html`<a class="button" href=${reader.link(home)}>${consent.no}</a>`}
    </p>
  </section>`;
}
