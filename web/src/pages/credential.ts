/** One credential: what decides at the top, then every heading of the field's questions in a learner's words. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Card, CredentialView, Text } from '../engine/engine';
import type { FrameworkData } from '../frameworks/frameworks';
import type { RecordWords } from '../locales';
import { sections } from '../record/sections';
import type { Shape } from '../record/shape';
import type { Acts } from '../view/acts';
import * as icons from '../view/icons';
import { named, type Reader } from '../view/reader';
import { followable, say } from '../view/text';
import { compareToggle, facts, factsView, issuerLine } from './card';

/** What admits to it, set beside the reader's own record. */
export interface OwnEntry {
  line: TemplateResult | typeof nothing;
  body: TemplateResult;
}

export interface CredentialState {
  view: CredentialView;
  card: Card;
  frameworks: FrameworkData;
  words: RecordWords;
  /** ISO date by which a starting date is past. */
  today: string;
  entry?: OwnEntry;
}

export function credentialPage(state: CredentialState, reader: Reader, acts: Acts): TemplateResult {
  const { view, words } = state;
  const record = view.record as unknown as Shape;
  const parts = sections({ view, record, words, reader }, state.frameworks, state.today);
  return html`<article class="credential">
    <nav class="crumb no-print">
      <a href=${reader.link(placeOf('browse', reader.place))}>${icons.back}<span>${words.crumb}</span></a>
    </nav>
    ${headView(state, record, reader, acts)}
    <div class="credential-body">
      <nav class="contents no-print" aria-label=${words.contents}>
        <p class="contents-title">${words.contents}</p>
        <ol>
          ${parts.map(({ id }) => html`<li><a href=${`#${id}`}>${words.sections[id]}</a></li>`)}
        </ol>
      </nav>
      <div class="sections">
        ${parts.map(
          ({ id, body }) =>
            html`<section id=${id} class="section" aria-labelledby=${`${id}-title`}>
              <h2 id=${`${id}-title`}>${words.sections[id]}</h2>
              ${(id === 'entry' && state.entry?.body) || body}
            </section>`,
        )}
      </div>
    </div>
  </article>`;
}

function headView(state: CredentialState, record: Shape, reader: Reader, acts: Acts): TemplateResult {
  const { view, card, words } = state;
  const awardedBy = view.awardingBody
    ? html`<p class="issuer">${words.awardedBy} ${say(view.awardingBody.name as Text, reader)}</p>`
    : nothing;
  return html`<header class="credential-head">
    <p class="eyebrow">
      ${named(reader.words.codes.kind, card.kind)}
      ${card.illustrative ? html`<span class="tag">${reader.words.catalogue.illustrative}</span>` : nothing}
    </p>
    <h1 tabindex="-1">${say(card.title, reader)}</h1>
    ${issuerLine(card, reader)} ${awardedBy} ${factsView(facts(card, reader), reader)} ${state.entry?.line ?? nothing}
    <div class="actions no-print">
      ${compareToggle(card.id, say(card.title, reader), reader, acts)}
      ${
        record.stacking?.requirement
          ? html`<a class="button" href=${reader.link(placeOf('pathway', reader.place, card.id))}
              >${icons.stack} ${words.openMap}</a
            >`
          : nothing
      }
      ${
        followable(record.url)
          ? html`<a class="button" href=${followable(record.url)!} rel="noopener noreferrer nofollow"
              >${words.openPage} ${icons.arrow}</a
            >`
          : nothing
      }
      <button type="button" class="button" @click=${() => window.print()}>${words.print}</button>
    </div>
  </header>`;
}
