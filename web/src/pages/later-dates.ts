/** What later days change for an award, if nothing is added to the record: each day with what turns on it, and a way to see it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DateChange, Lack, OtherDates, Prospect } from '../engine/audit';
import { measures, prospectOn, phraseOf, turned } from '../learner/standing';
import type { Phrase } from '../requirement/phrase';
import { phraseLine, type Shown } from '../requirement/requirement-view';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { say } from '../view/text';
import { measureInWords } from './amounts';
import { statusIcon } from './status';
import type { PersonState } from './pathway-standing';

export interface LaterState {
  person: PersonState;
  phrase: Phrase;
  shown: Shown;
  reader: Reader;
}

export function laterDatesView(dates: OtherDates, state: LaterState): TemplateResult {
  const { later } = state.person.words;
  const { changes, notLookedAt } = dates;
  const current = prospectOn(dates, state.person.on);
  return html`<h3 id="later-title">${later.title}</h3>
    ${
      changes.length > 0
        ? html`<p class="quiet">${later.lead}</p>
            <ol class="later" aria-labelledby="later-title">
              ${dayView(dates.date, dates, current === 0, state)}
              ${changes.map((change, i) =>
                dayView(
                  change.date,
                  change,
                  current === i + 1,
                  state,
                  changeView(change, changes[i - 1] ?? dates, state),
                ),
              )}
            </ol>`
        : notLookedAt
          ? nothing
          : html`<p class="quiet">${later.nothing}</p>`
    }
    ${notLookedAt ? html`<p class="note">${later.notLookedAt(format.date(notLookedAt, state.reader))}</p>` : nothing}`;
}

function dayView(
  date: string,
  { status }: Prospect,
  current: boolean,
  { person, reader }: LaterState,
  said: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { words, today } = person;
  const place = { ...reader.place, on: date === today ? undefined : date };
  const name = date === today ? words.standing.today : format.date(date, reader);
  return html`<li class=${`later-day status-${status}`} data-date=${date} aria-current=${current ? 'date' : nothing}>
    <p class="later-head">
      <a href=${reader.link(place)}>${name}</a>
      <span class="mark-status">${statusIcon(status)} ${words.later.status[status]}</span>
    </p>
    ${said}
  </li>`;
}

function changeView(change: DateChange, before: Prospect, state: LaterState): TemplateResult {
  const { words, holdings } = state.person;
  const { newly, noLonger, otherAmount } = turned(before, change);
  const name = (id: string): unknown =>
    say(holdings.find(({ achievement }) => achievement.id === id)?.title ?? id, state.reader);
  const parts = (label: string, lacks: Lack[], amounts: boolean): TemplateResult | typeof nothing =>
    lacks.length === 0
      ? nothing
      : html`<li>
          <span class="quiet">${label}</span>
          ${lacks.map((one, i) => html`${i > 0 ? '; ' : ''}${lackView(one, amounts, state)}`)}
        </li>`;
  return html`<ul class="later-said">
    ${change.because.map(({ achievement, fact }) => html`<li>${name(achievement)}: ${words.later.because[fact]}</li>`)}
    ${parts(words.later.missing, newly, true)} ${parts(words.later.otherAmount, otherAmount, true)}
    ${parts(words.later.noLonger, noLonger, false)}
  </ul>`;
}

function lackView(lack: Lack, amounts: boolean, { person, phrase, shown, reader }: LaterState): TemplateResult {
  const found = phraseOf(phrase, lack.node, lack.limit);
  const far = amounts ? measures(lack).map((one) => measureInWords(one, person.words, reader)) : [];
  return html`${found ? phraseLine(found.phrase, shown) : nothing}${far.length > 0 ? ` (${far.join('; ')})` : ''}`;
}
