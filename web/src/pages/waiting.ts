/** While something is under way. */
import { html, type TemplateResult } from 'lit/html.js';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';

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
