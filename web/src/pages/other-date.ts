/** The date that everything is judged on, and how it differs from today. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { isDate } from '../address/address';
import { differenceOf } from '../learner/standing';
import type { Audit } from '../engine/audit';
import type { LearnerWords } from '../locales';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { say } from '../view/text';
import type { PersonState } from './pathway-standing';

/** Chosen here, kept in the fragment of the address, which is sent to nobody. */
export function dateField(
  dated: { words: LearnerWords; on: string; today: string },
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const { words, on, today } = dated;
  const go = (date: string): void => acts.go({ ...reader.place, on: date === today ? undefined : date }, 'replace');
  const chosen = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (isDate(value)) go(value);
  };
  return html`<div class="date-choice no-print">
      <label class="field">
        <span class="field-label">${words.standing.date}</span>
        <input type="date" id="judged-on" min="1900-01-01" max="2199-12-31" .value=${live(on)} @change=${chosen} />
      </label>
      ${
        on === today
          ? nothing
          : html`<button type="button" class="button" @click=${() => go(today)}>${words.standing.today}</button>`
      }
    </div>
    <p class="print-only">${words.standing.onDate(format.date(on, reader))}</p>`;
}

export function otherDateView(person: PersonState, audit: Audit, reader: Reader): TemplateResult {
  const { words, on, today } = person;
  return on === today ? html`<p class="quiet">${words.standing.sameAsToday}</p>` : changesView(person, audit, reader);
}

function changesView({ words, auditToday, holdings, on }: PersonState, audit: Audit, reader: Reader): TemplateResult {
  const { standing } = words;
  if (!auditToday) return html``;
  const { noLonger, newly } = differenceOf(auditToday, audit);
  const name = (id: string): unknown =>
    say(holdings.find(({ achievement }) => achievement.id === id)?.title ?? id, reader);
  const said: unknown[] = [];
  if (audit.status !== auditToday.status)
    said.push(standing.changed(standing.status[auditToday.status], standing.status[audit.status]));
  said.push(...noLonger.map((id) => html`${name(id)}: ${standing.noLonger}`));
  said.push(...newly.map((id) => html`${name(id)}: ${standing.newly}`));
  return html`<div class="changes" role="status">
    <p class="changes-title">${standing.changes(format.date(on, reader))}</p>
    ${
      said.length === 0
        ? html`<p>${standing.noChanges}</p>`
        : html`<ul class="plain-list">
            ${said.map((one) => html`<li>${one}</li>`)}
          </ul>`
    }
  </div>`;
}
