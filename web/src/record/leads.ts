/** What a credential counts towards, what counts towards it, and what it takes to earn it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Link } from '../engine/engine';
import { factsView, facts, issuerLine } from '../pages/card';
import { capital, requirementPhrase } from '../requirement/phrase';
import { credentialLink, requirementView } from '../requirement/requirement-view';
import * as icons from '../view/icons';
import { say } from '../view/text';
import { code, list, rowsView, type Telling } from './rows';

const mostShown = 12;

export function leadsSection(telling: Telling): TemplateResult {
  const { record, view, words, reader } = telling;
  const { mode, towards, requirement } = record.stacking ?? {};
  const rows = rowsView(
    [
      { label: words.labels.mode, value: code(mode, words.codes.mode) },
      { label: words.labels.towards, value: list(towards, (id) => credentialLink(id, view.labels, reader)) },
    ],
    reader,
  );
  return html`${rows} ${stacksInto(telling)} ${requirement ? requirementPart(requirement, telling) : nothing}`;
}

function stacksInto({ view, words, reader }: Telling): TemplateResult | typeof nothing {
  const links = view.derived.stacksInto;
  if (links.length === 0) return nothing;
  return html`<h3>${words.labels.stacksInto}</h3>
    <p class="explained">${words.explain.stacksInto}</p>
    ${linksView(links, view.derived.stacksIntoMore, { words, reader })}`;
}

function requirementPart(requirement: Record<string, unknown>, telling: Telling): TemplateResult {
  const { view, record, words, reader } = telling;
  const said = { words: words.requirement, record: words, reader };
  const links = view.derived.buildsOn;
  const map = placeOf('pathway', reader.place, record.id);
  return html`<h3>${words.labels.requirement}</h3>
    ${requirementView(requirementPhrase(requirement, said), { telling: said, labels: view.labels })}
    <p class="no-print"><a class="button" href=${reader.link(map)}>${icons.stack} ${words.openMap}</a></p>
    ${
      links.length > 0
        ? html`<h3>${words.labels.buildsOn}</h3>
            ${linksView(links, view.derived.buildsOnMore, { words, reader })}`
        : nothing
    }`;
}

/** Each record once, however many nodes it feeds; a long list is folded. */
export function linksView(
  links: Link[],
  more: number,
  { words, reader }: Pick<Telling, 'words' | 'reader'>,
): TemplateResult {
  const once = [...new Map(links.map((link) => [link.card.id, link])).values()];
  const item = ({ card, how }: Link): TemplateResult =>
    html`<li class="linked">
      <p class="linked-title">
        <a href=${reader.link(placeOf('credential', reader.place, card.id))}>${say(card.title, reader)}</a>
      </p>
      ${issuerLine(card, reader)} ${factsView(facts(card, reader).slice(0, 2), reader)}
      <p class="quiet">${capital(words.how[how])}</p>
    </li>`;
  const rest = once.slice(mostShown);
  return html`<ul class="linked-list">
      ${once.slice(0, mostShown).map(item)}
    </ul>
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${reader.words.filters.showAll(once.length)}</summary>
            <ul class="linked-list">
              ${rest.map(item)}
            </ul>
          </details>`
        : nothing
    }
    ${more > 0 ? html`<p class="quiet">${words.more(more)}</p>` : nothing}`;
}
