/** The date that everything is judged on, what another one would change, and what of the record runs out when. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { isDate } from '../address/address';
import { dayAfter, runningOut } from '../learner/holding';
import { differenceOf } from '../learner/standing';
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

export function otherDateView(person: PersonState, reader: Reader, acts: Acts): TemplateResult {
  const { words, holdings, on, today } = person;
  const { standing } = words;
  const ending = runningOut(holdings, today);
  return html`${on === today ? html`<p class="quiet">${standing.sameAsToday}</p>` : changesView(person, reader)}
    <h3>${standing.runsOut}</h3>
    ${
      ending.length === 0
        ? html`<p class="quiet">${standing.nothingRunsOut}</p>`
        : html`<ul class="running-out">
            ${ending.map(({ title, expires }) => {
              const after = dayAfter(expires);
              const see = (): void => acts.go({ ...reader.place, on: after === today ? undefined : after }, 'replace');
              return html`<li>
                ${say(title, reader)} <span class="quiet">${standing.lastDay(format.date(expires, reader))}</span>
                <button type="button" class="link-button no-print" @click=${see}>
                  ${standing.seeDayAfter}<span class="visually-hidden">: ${say(title, reader)}</span>
                </button>
              </li>`;
            })}
          </ul>`
    }`;
}

function changesView({ words, audit, auditToday, holdings, on }: PersonState, reader: Reader): TemplateResult {
  const { standing } = words;
  if (!audit || !auditToday) return html``;
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
