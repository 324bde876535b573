/** A requirement as nested lists. Each node carries `data-node`, by which the map and the list share a selection. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Text } from '../engine/engine';
import { isolated, say } from '../view/text';
import type { Reader } from '../view/reader';
import type { Part, Phrase, Telling } from './phrase';
import type { Condition } from './pool';

export interface Shown {
  telling: Telling;
  labels: Record<string, Text>;
  /** What stands below a node, such as the credentials that feed it. */
  after?: (node: string, phrase: Phrase) => TemplateResult | typeof nothing;
  /** What stands at the head of a node, or of one of its limits: how far a person has come. */
  mark?: (node: string, limit?: number) => TemplateResult | typeof nothing;
  /** It is not what the map shows, so it shares no selection with it. */
  apart?: boolean;
}

export function requirementView(phrase: Phrase, shown: Shown): TemplateResult {
  return html`<div class=${shown.apart ? 'requirement apart' : 'requirement'}>${phraseView(phrase, shown)}</div>`;
}

/** `head` is put at the beginning; where there is none, it is what {@link Shown} says of the node. */
export function phraseView(phrase: Phrase, shown: Shown, head?: TemplateResult | typeof nothing): TemplateResult {
  const { telling } = shown;
  const { reader, words } = telling;
  const after = phrase.node !== undefined ? (shown.after?.(phrase.node, phrase) ?? nothing) : nothing;
  const mark = phrase.node === undefined ? nothing : (shown.mark?.(phrase.node) ?? nothing);
  return html`<div
    class="phrase"
    data-node=${(shown.apart ? undefined : phrase.node) ?? nothing}
    data-form=${phrase.form ?? nothing}
  >
    ${head ?? mark} ${phrase.title ? html`<p class="phrase-title">${say(phrase.title, reader)}</p>` : nothing}
    ${
      phrase.lead.length > 0
        ? html`<p class="phrase-lead">${phrase.lead.map((part) => partView(part, shown))}</p>`
        : nothing
    }
    ${conditionsView(phrase.conditions, shown)} ${listView(phrase.children, shown)}
    ${phrase.note ? html`<p class="phrase-note">${words.note}: ${say(phrase.note, reader)}</p>` : nothing}
    ${
      phrase.limits.length > 0
        ? html`<div class="phrase-limits">
            <p class="phrase-also">${words.limits.title}</p>
            ${listView(phrase.limits, shown, (i) => shown.mark?.(phrase.node ?? '', i))}
          </div>`
        : nothing
    }
    ${after}
  </div>`;
}

/** A part in one line: its title, or else its own words and what its pool asks for, without what stands below it. */
export function phraseLine(phrase: Phrase, shown: Shown): TemplateResult {
  if (phrase.title) return html`${say(phrase.title, shown.telling.reader)}`;
  const asked = phrase.conditions.map((one, i) => {
    const said = one.alternatives.length > 0 ? html`${one.label} …` : conditionView(one, shown);
    return html`${i > 0 ? ', ' : ''}${said}`;
  });
  return html`${phrase.lead.map((part, i) => partView(part, shown, i + 1 < phrase.lead.length || asked.length > 0))}${asked}`;
}

function listView(
  phrases: Phrase[],
  shown: Shown,
  head?: (at: number) => TemplateResult | typeof nothing | undefined,
): TemplateResult | typeof nothing {
  if (phrases.length === 0) return nothing;
  return html`<ul class="phrases">
    ${phrases.map((child, i) => html`<li>${phraseView(child, shown, head?.(i))}</li>`)}
  </ul>`;
}

function conditionsView(list: Condition[], shown: Shown): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<ul class="conditions">
    ${list.map((one) => html`<li>${conditionView(one, shown)}</li>`)}
  </ul>`;
}

function conditionView(condition: Condition, shown: Shown): TemplateResult {
  const label = condition.label === '' ? nothing : html`<span class="condition-label">${condition.label}: </span>`;
  if (condition.alternatives.length > 0) {
    return html`${label}
      <ul class="phrases">
        ${condition.alternatives.map((pool) => html`<li>${conditionsView(pool, shown)}</li>`)}
      </ul>`;
  }
  const values = condition.values.map((part, i) => html`${i > 0 ? ', ' : ''}${partView(part, shown, false)}`);
  return html`${label}${values}`;
}

function partView(part: Part, shown: Shown, spaced = true): TemplateResult {
  const space = spaced ? ' ' : '';
  if (typeof part === 'string') return html`${part}${space}`;
  if ('literal' in part) return html`${isolated(part.literal)}${space}`;
  const { reader } = shown.telling;
  if ('credential' in part) return html`${credentialLink(part.credential, shown.labels, reader)}${space}`;
  if ('occupation' in part) return html`${say(reader.names.occupation(part.occupation), reader)}${space}`;
  const id = 'provider' in part ? part.provider : part.skill;
  const label = shown.labels[id];
  return html`${label ? say(label, reader) : isolated(id)}${space}`;
}

export function credentialLink(id: string, labels: Record<string, Text>, reader: Reader): TemplateResult {
  const label = Object.hasOwn(labels, id) ? say(labels[id], reader) : isolated(id);
  return html`<a href=${reader.link(placeOf('credential', reader.place, id))}>${label}</a>`;
}
