/** My record: what a person has earned, done and knows, kept in their browser, and what they can do with it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { placeOf } from '../address/place';
import type { Desk } from '../app/desk';
import type { Card, Opened, Problem } from '../engine/engine';
import type { Holding } from '../learner/holding';
import { withoutAchievement } from '../learner/learner';
import type { LearnerWords } from '../locales';
import { dotted } from '../view/dotted';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { isolated, say } from '../view/text';
import { issuerLine } from './card';
import { factName } from './fact-words';
import { factsOfPerson } from './record-facts';
import { achievementDialog, type FormState } from './record-form';
import { filesView, keepingView, ownProblemsView } from './record-keeping';

export interface RecordState {
  desk: Desk;
  opened: Opened;
  holdings: Holding[];
  /** Some skill stated by itself is one of another catalogue. */
  leftSkills: boolean;
  problems: Problem[];
  today: string;
}

/** Without a state it is only the page's own words: written down beforehand, for whoever comes. */
export function recordPage(state: RecordState | undefined, words: LearnerWords, reader: Reader): TemplateResult {
  return html`<div class="record">
    <h1 tabindex="-1">${words.record.title}</h1>
    <p class="lead">${words.record.lead}</p>
    <p class="note">${words.record.privacy}</p>
    ${state ? bodyView(state, words, reader) : html`<p>${words.record.waiting}</p>`}
  </div>`;
}

function bodyView(state: RecordState, words: LearnerWords, reader: Reader): TemplateResult {
  const { desk } = state;
  const form: FormState = { desk, opened: state.opened, words, reader };
  return html`${keepingView(desk, words, reader)} ${ownProblemsView(state.problems, words, reader)}
  ${earnedView(state, words, reader)} ${factsOfPerson(desk, state.leftSkills, words, reader)} ${filesView(desk, words)}
  ${desk.draft ? achievementDialog(desk.draft, form) : nothing}`;
}

function earnedView(state: RecordState, words: LearnerWords, reader: Reader): TemplateResult {
  const { holdings, desk } = state;
  const reach = reader.link(placeOf('reach', reader.place));
  return html`<section class="record-part" aria-labelledby="earned-title">
    <div class="record-head">
      <h2 id="earned-title">${words.achievements.title}</h2>
      ${desk.keeper.empty ? nothing : html`<a href=${reach}>${words.record.toReach} ${icons.arrow}</a>`}
    </div>
    ${desk.keeper.empty ? html`<p class="quiet">${words.record.empty}</p>` : nothing}
    <ul class="entries">
      ${repeat(
        holdings,
        ({ achievement }) => achievement.id,
        (holding) => entryView(holding, state, words, reader),
      )}
    </ul>
    ${pickerView(state, words, reader)}
  </section>`;
}

function entryView(holding: Holding, state: RecordState, words: LearnerWords, reader: Reader): TemplateResult {
  const { achievement, known } = holding;
  const { desk } = state;
  const name = say(holding.title, reader);
  const remove = (): void => void desk.change(withoutAchievement(achievement.id), 'removed', '#record-said');
  return html`<li class="entry" data-achievement=${achievement.id}>
    <div>
      <p class="entry-title">
        ${
          known
            ? html`<a href=${reader.link(placeOf('credential', reader.place, achievement.credential))}>${name}</a>`
            : name
        }
      </p>
      ${known ? html`<p class="issuer">${say(known.provider, reader)}</p>` : nothing}
      <p class="entry-facts">${entryFacts(holding, state, words, reader)}</p>
      ${holding.foreign ? html`<p class="quiet">${words.achievements.foreign}</p>` : nothing}
      ${
        holding.unread.length > 0
          ? html`<p class="quiet">
              ${words.achievements.unread(holding.unread.map((key) => factName(key, words, reader)).join(', '))}
            </p>`
          : nothing
      }
    </div>
    <div class="entry-acts">
      <button type="button" class="link-button" @click=${() => desk.edit(achievement, known)}>
        ${words.achievements.edit}<span class="visually-hidden">: ${name}</span>
      </button>
      <button type="button" class="link-button" @click=${remove}>
        ${words.achievements.remove}<span class="visually-hidden">: ${name}</span>
      </button>
    </div>
  </li>`;
}

function entryFacts(holding: Holding, state: RecordState, words: LearnerWords, reader: Reader): TemplateResult {
  const { achievement, known, expires } = holding;
  const said = words.achievements;
  const on = (date: string): string => format.date(date, reader);
  const credits = achievement.credits ?? known?.record.workload?.credits;
  const hours = achievement.hours ?? known?.record.workload?.hours;
  const facts: (string | undefined)[] = [
    achievement.issued ? said.issued(on(achievement.issued)) : said.undated,
    credits && format.credits(credits.value, credits.system, reader),
    credits || hours === undefined ? undefined : format.hours(hours, reader),
    achievement.grade && said.grade(String(achievement.grade.grade)),
    achievement.basis && words.form.bases[achievement.basis],
    expires && (expires < state.today ? said.expired(on(expires)) : said.expires(on(expires))),
  ];
  return dotted(facts.filter(Boolean).map(isolated));
}

function pickerView(state: RecordState, words: LearnerWords, reader: Reader): TemplateResult {
  const { desk } = state;
  const { text, cards, total } = desk.picker;
  const typed = (event: Event): void => void desk.pick((event.target as HTMLInputElement).value, reader.language);
  const held = new Set(state.holdings.map(({ achievement }) => achievement.credential));
  const status = text.trim() === '' ? '' : total === 0 ? words.add.none : words.add.found(total);
  return html`<div class="picker">
    <h3>${words.add.title}</h3>
    <div class="field">
      <label class="field-label" for="add-search">${words.add.search}</label>
      <input
        id="add-search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        placeholder=${words.add.placeholder}
        .value=${live(text)}
        @input=${typed}
      />
    </div>
    <p class="quiet" role="status">${status}</p>
    <ul class="entries found">
      ${cards.map((card) => foundView(card, held.has(card.id), desk, words, reader))}
    </ul>
    ${total > cards.length && cards.length > 0 ? html`<p class="quiet">${words.add.more(total - cards.length)}</p>` : nothing}
    <button type="button" class="button" @click=${() => void desk.begin()}>${words.add.freely}</button>
  </div>`;
}

function foundView(card: Card, held: boolean, desk: Desk, words: LearnerWords, reader: Reader): TemplateResult {
  return html`<li class="entry" data-credential=${card.id}>
    <div>
      <p class="entry-title">${say(card.title, reader)}</p>
      ${issuerLine(card, reader)} ${held ? html`<p class="quiet">${words.add.held}</p>` : nothing}
    </div>
    <button type="button" class="button" @click=${() => void desk.begin(card)}>
      ${words.add.add}<span class="visually-hidden">: ${say(card.title, reader)}</span>
    </button>
  </li>`;
}
