/** How an award adds up: its requirement as nested lists with what feeds each part, a drawing, and on demand the map. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Audit } from '../engine/audit';
import type { Link, Pathway } from '../engine/engine';
import { mapView } from '../lab/map';
import { sceneWords } from '../lab/scene-words';
import type { RecordWords } from '../locales';
import { requirementPhrase } from '../requirement/phrase';
import { requirementView, type Shown } from '../requirement/requirement-view';
import type { Acts } from '../view/acts';
import { dotted } from '../view/dotted';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { plain, say } from '../view/text';
import { issuerLine } from './card';
import { entryView, type EntryState } from './entry-standing';
import { countedView, markFor, standingView, type Judged, type PersonState } from './pathway-standing';
import { sceneDrawing } from './scene-drawing';

export interface PathwayState {
  pathway: Pathway;
  person: PersonState;
  audit?: Audit;
  /** Absent where the award says nothing on who may begin it. */
  entry?: EntryState;
}

export function pathwayPage(
  { pathway, person, audit, entry }: PathwayState,
  words: RecordWords,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const { award } = pathway;
  const telling = { words: words.requirement, record: words, reader };
  const phrase = requirementPhrase(pathway.requirement, telling);
  const labels = sceneWords(pathway, phrase, words, reader);
  const shown: Shown = { telling, labels: pathway.labels };
  const judged: Judged = { person, rule: pathway, audit, phrase, shown, reader, acts };
  return html`<article class="pathway">
    <nav class="crumb no-print">
      <a href=${reader.link(placeOf('credential', reader.place, award.id))}
        >${icons.back}<span>${say(award.title, reader)}</span></a
      >
    </nav>
    <h1 tabindex="-1">${words.pathway.title}: ${say(award.title, reader)}</h1>
    ${issuerLine(award, reader)}
    <p class="lead">${words.pathway.lead}</p>
    <p class="no-print">
      <a class="button primary" href=${reader.link(placeOf('plan', reader.place, award.id))}
        >${words.pathway.plan} ${icons.arrow}</a
      >
    </p>
    ${standingView(judged)}
    ${
      entry
        ? html`<section class="getting-in" aria-labelledby="getting-in">
            <h2 id="getting-in">${words.sections.entry}</h2>
            ${entryView(entry, words, reader, acts)}
          </section>`
        : nothing
    }
    <div class="pathway-body">
      <section aria-labelledby="pathway-list">
        <h2 id="pathway-list">${words.pathway.list}</h2>
        ${requirementView(phrase, {
          ...shown,
          mark: markFor(judged),
          // A node that names one credential already says what feeds it.
          after: (node, { form }) =>
            html`${countedView(node, judged)}${form === 'credential' ? nothing : feedsView(node, pathway.feeds[node], words, reader)}`,
        })}
      </section>
      <section class="pathway-map" aria-labelledby="pathway-map">
        <h2 id="pathway-map">${words.pathway.map}</h2>
        ${mapView({ key: `${award.id} ${reader.language}`, scene: pathway.scene, labels }, words)}
        <p class="quiet sideways no-print">${words.sideways}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=${words.pathway.drawing}>
          ${sceneDrawing(pathway.scene, labels, `${words.pathway.drawing}: ${plain(award.title, reader)}`)}
        </div>
      </section>
    </div>
  </article>`;
}

function feedsView(
  node: string,
  links: Link[] | undefined,
  words: RecordWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (!links || links.length === 0) return nothing;
  const once = [...new Map(links.map((link) => [link.card.id, link])).values()];
  const [how, ...others] = new Set(once.map((link) => link.how));
  const alike = others.length === 0;
  const count = words.pathway.feeds(once.length);
  return html`<details class="feeds" data-feeds=${node} ?open=${once.length <= 6}>
    <summary>${alike ? dotted([count, words.how[how!]]) : count}</summary>
    <ul>
      ${once.map(
        ({ card, how }) =>
          html`<li data-credential=${card.id}>
            <a href=${reader.link(placeOf('credential', reader.place, card.id))}>${say(card.title, reader)}</a>
            ${alike ? nothing : html`<span class="quiet">${words.how[how]}</span>`}
          </li>`,
      )}
    </ul>
  </details>`;
}
