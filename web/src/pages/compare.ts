/** Two to four credentials side by side. The address holds the choice; what differs is marked in words, not by colour alone. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf, withCompared } from '../address/place';
import type { CompareRow, Comparison } from '../engine/engine';
import type { RecordWords } from '../locales';
import { compareLabel, compareValue } from '../record/compared';
import type { Acts } from '../view/acts';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { say } from '../view/text';
import { issuerLine } from './card';

/** `comparison` is absent while fewer than two are chosen. */
export function comparePage(
  comparison: Comparison | undefined,
  count: number,
  words: RecordWords,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const { compare } = words;
  const short = count === 0 ? compare.none : count === 1 ? compare.one : undefined;
  return html`<div class="compare">
    <h1 tabindex="-1">${compare.title}</h1>
    <p class="lead">${compare.lead}</p>
    ${
      short
        ? html`<p class="note">${short}</p>
            <p class="no-print">
              <a class="button" href=${reader.link(placeOf('browse', reader.place))}>${icons.back} ${words.crumb}</a>
            </p>`
        : nothing
    }
    ${
      comparison
        ? html`${tableView(comparison, words, reader, acts)}
            <p class="quiet no-print">${compare.share}</p>`
        : nothing
    }
  </div>`;
}

function tableView(comparison: Comparison, words: RecordWords, reader: Reader, acts: Acts): TemplateResult {
  const { compare } = words;
  return html`${comparison.cards.length > 2 ? html`<p class="quiet sideways no-print">${words.sideways}</p>` : nothing}
    <div class="table-scroll" tabindex="0" role="region" aria-label=${compare.title}>
      <table class="comparison of-${comparison.cards.length}" role="table">
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">${compare.heading}</th>
            ${comparison.cards.map(
              (card) =>
                html`<th scope="col" role="columnheader">
                  <a href=${reader.link(placeOf('credential', reader.place, card.id))}>${say(card.title, reader)}</a>
                  ${issuerLine(card, reader)}
                  <button
                    type="button"
                    class="link-button no-print"
                    @click=${() => acts.go(withCompared(reader.place, card.id), 'push')}
                  >
                    ${compare.remove}<span class="visually-hidden">: ${say(card.title, reader)}</span>
                  </button>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${comparison.rows.map((row) => rowView(row, words, reader))}
        </tbody>
      </table>
    </div>`;
}

function rowView(row: CompareRow, words: RecordWords, reader: Reader): TemplateResult {
  return html`<tr role="row" class=${row.differs ? 'differs' : ''}>
    <th scope="row" role="rowheader">
      ${compareLabel(row.key, words, reader)}
      ${row.differs ? html`<span class="differs-mark">${words.compare.differs}</span>` : nothing}
    </th>
    ${row.values.map((value) => {
      const shown = compareValue(row.key, value, words, reader);
      return shown === undefined
        ? html`<td role="cell" class="not-stated">${reader.words.notStated}</td>`
        : html`<td role="cell">${shown}</td>`;
    })}
  </tr>`;
}
