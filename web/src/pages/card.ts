/** One result: what decides, and nothing else. Where a fact is not stated, that is said quietly. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { mostCompared, placeOf, withCompared } from '../address/place';
import type { Card } from '../engine/engine';
import type { Acts } from '../view/acts';
import { dotted } from '../view/dotted';
import * as format from '../view/format';
import * as icons from '../view/icons';
import { named, type Reader } from '../view/reader';
import { say } from '../view/text';

export interface Fact {
  label: string;
  value?: string;
  /** A quieter second line: the basis of a level, the other unit of a workload. */
  more?: unknown;
}

/** Level, workload, duration and cost: the four facts that cards and the head of a credential page share. */
export function facts(card: Card, reader: Reader): Fact[] {
  const { words } = reader;
  const workload: string[] = [];
  if (card.hours !== undefined) workload.push(format.hours(card.hours, reader));
  if (card.credits) workload.push(format.credits(card.credits.value, card.credits.system, reader));
  const national = card.level.nqf && format.nationalLevel(card.level.nqf);
  const basis = card.level.basis && words.card.basis[card.level.basis];
  const european = format.levelName(card.level, reader);
  const more = [european && national, basis].filter(Boolean);
  return [
    {
      label: words.card.level,
      value: european ?? national,
      more: more.length > 0 ? dotted(more) : undefined,
    },
    { label: words.card.workload, value: workload[0], more: workload[1] },
    { label: words.card.duration, value: card.weeks === undefined ? undefined : words.amounts.weeks(card.weeks) },
    { label: words.card.cost, value: card.cost && format.price(card.cost.amount, card.cost.currency, reader) },
  ];
}

export function factsView(list: Fact[], reader: Reader): TemplateResult {
  return html`<dl class="facts">
    ${list.map(
      (fact) =>
        html`<div class="fact">
          <dt>${fact.label}</dt>
          ${
            fact.value === undefined
              ? html`<dd class="not-stated">${reader.words.notStated}</dd>`
              : html`<dd>${fact.value}${fact.more ? html` <span class="fact-more">${fact.more}</span>` : nothing}</dd>`
          }
        </div>`,
    )}
  </dl>`;
}

export function issuerLine(card: Card, reader: Reader): TemplateResult {
  const parts = [
    html`${say(card.provider.name, reader)}`,
    html`${named(reader.words.codes.providerType, card.provider.type)}`,
    ...(card.provider.country ? [html`${format.country(card.provider.country, reader)}`] : []),
  ];
  return html`<p class="issuer">${dotted(parts)}</p>`;
}

export function cardView(card: Card, reader: Reader, acts: Acts, illustrativeMark: boolean): TemplateResult {
  const { words } = reader;
  const href = reader.link(placeOf('credential', reader.place, card.id));
  const target = reader.embedded ? '_blank' : nothing;
  return html`<article class="card">
    <p class="eyebrow">
      ${named(words.codes.kind, card.kind)}
      ${illustrativeMark ? html`<span class="tag">${words.catalogue.illustrative}</span>` : nothing}
    </p>
    <h2 class="card-title"><a href=${href} target=${target}>${say(card.title, reader)}</a></h2>
    ${issuerLine(card, reader)} ${factsView(facts(card, reader), reader)}
    <div class="card-foot">
      ${marks(card, reader)}
      ${reader.embedded ? nothing : compareToggle(card.id, say(card.title, reader), reader, acts)}
    </div>
  </article>`;
}

function marks(card: Card, reader: Reader): TemplateResult {
  const { words } = reader;
  const quality = card.qualityAssurance.map((code) => named(words.codes.qualityAssurance, code)).join(', ');
  return html`<ul class="marks">
    ${
      quality
        ? html`<li>${icons.shield}${words.card.quality(quality)}</li>`
        : html`<li class="not-stated">${words.card.noQuality}</li>`
    }
    ${card.stackable ? html`<li>${icons.stack}${words.card.stackable}</li>` : nothing}
    ${card.award ? html`<li>${icons.stack}${words.card.award}</li>` : nothing}
  </ul>`;
}

export function compareToggle(id: string, title: unknown, reader: Reader, acts: Acts): TemplateResult {
  const { compare } = reader.words;
  const chosen = reader.place.ids.includes(id);
  const full = !chosen && reader.place.ids.length >= mostCompared;
  return html`<label class="compare-toggle">
    <input
      type="checkbox"
      .checked=${live(chosen)}
      ?disabled=${full}
      @change=${() => acts.go(withCompared(reader.place, id), 'push')}
    />
    <span>${full ? compare.full : chosen ? compare.added : compare.add}</span>
    <span class="visually-hidden">: ${title}</span>
  </label>`;
}
