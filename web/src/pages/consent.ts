/** Before a catalogue of another host is loaded: who would be asked, what they would learn, and a yes or no. */
import { html, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';

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
