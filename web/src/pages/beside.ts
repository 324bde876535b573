/** Two or three awards side by side: which, how one wants to learn, what each takes, and what of one counts towards another. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { mostBeside, placeOf } from '../address/place';
import type { Desk } from '../app/desk';
import type { Card, Pathway, Problem } from '../engine/engine';
import type { BesideWords, LearnerWords, PlanWords, RecordWords } from '../locales';
import type { BesideSearch } from '../plan/beside-search';
import { withPlanning, type Said } from '../plan/planning';
import type { Acts } from '../view/acts';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';
import { changesView } from './beside-changes';
import { takesView } from './beside-table';
import { field } from './fields';
import { wishesView, type Wishes } from './plan-wishes';
import { keepingView, ownProblemsView } from './record-keeping';

export interface BesideState extends Omit<Wishes, 'say'> {
  desk: Desk;
  /** Every record of the catalogue. */
  cards: ReadonlyMap<string, Card>;
  /** Awards of this catalogue. */
  chosen: string[];
  /** What the rules of these awards name. */
  labels: Pathway['labels'];
  /** Absent while fewer than two are chosen, or the record cannot be judged. */
  search?: BesideSearch;
  problems: Problem[];
}

export interface AllBesideWords {
  beside: BesideWords;
  plan: PlanWords;
  learner: LearnerWords;
  record: RecordWords;
}

/** Without a state, as it is prerendered. */
export function besidePage(
  state: BesideState | undefined,
  all: AllBesideWords,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const words = all.beside;
  return html`<div class="plan beside">
    <nav class="crumb no-print">
      <a href=${reader.link(placeOf('reach', reader.place))}>${icons.back}<span>${all.learner.reach.title}</span></a>
    </nav>
    <h1 tabindex="-1">${words.title}</h1>
    <p class="lead no-print">${words.lead}</p>
    ${state ? chosenView(state, all, reader, acts) : html`<p class="note">${all.plan.waiting}</p>`}
  </div>`;
}

function chosenView(state: BesideState, all: AllBesideWords, reader: Reader, acts: Acts): TemplateResult {
  const { desk, search, chosen, problems } = state;
  const words = all.beside;
  const awards = [...state.cards.values()].filter(({ award }) => award);
  if (awards.length < 2) return html`<p class="note">${words.noAwards}</p>`;
  const wishes = { ...state, say: (said: Said): void => void desk.change(withPlanning(said)) };
  return html`${keepingView(desk, all.learner, reader)} ${ownProblemsView(problems, all.learner, reader)}
  ${choiceView(awards, chosen, words, reader, acts)}
  ${chosen.length < 2 ? html`<p class="note">${words.chooseTwo}</p>` : nothing}
  ${
    search
      ? html`<div class="plan-body">
          ${wishesView(wishes, all.plan, reader, acts)} ${resultView(state, search, all, reader)}
        </div>`
      : nothing
  }`;
}

/** One list for each place; what is chosen in one cannot be chosen in another. Keys that run through a list are one step of the history. */
function choiceView(awards: Card[], chosen: string[], words: BesideWords, reader: Reader, acts: Acts): TemplateResult {
  const options = awards
    .map(({ id, title, provider }) => ({ id, label: `${plain(title, reader)} – ${plain(provider.name, reader)}` }))
    .sort((a, b) => a.label.localeCompare(b.label, reader.language));
  const choose = (at: number, id: string): void => {
    const places = Array.from({ length: mostBeside }, (_, i) => (i === at ? id : (chosen[i] ?? '')));
    const step = (chosen[at] ?? '') === '' || id === '' ? 'push' : 'replace';
    acts.go({ ...reader.place, awards: places.filter((one) => one !== '') }, step);
  };
  const select = (at: number): TemplateResult => {
    const now = chosen[at] ?? '';
    return html`<select
      name=${`award-${at + 1}`}
      .value=${live(now)}
      @change=${(event: Event) => choose(at, (event.target as HTMLSelectElement).value)}
    >
      <option value="">${words.none}</option>
      ${options.map(
        ({ id, label }) =>
          html`<option value=${id} ?selected=${id === now} ?disabled=${id !== now && chosen.includes(id)}>
            ${label}
          </option>`,
      )}
    </select>`;
  };
  return html`<fieldset class="beside-choice no-print">
    <legend class="visually-hidden">${words.choice}</legend>
    ${words.choose.map((label, at) => field(label, select(at)))}
  </fieldset>`;
}

function resultView(state: BesideState, search: BesideSearch, all: AllBesideWords, reader: Reader): TemplateResult {
  const { busy, outdated, gaveUp, problems, changes } = search;
  return html`<div class="plan-result" aria-busy=${busy || outdated ? 'true' : 'false'}>
    <div role="status" class="plan-said">
      ${busy ? busyView(search, all) : nothing} ${gaveUp ? html`<p class="note">${all.beside.stopped}</p>` : nothing}
    </div>
    ${ownProblemsView(problems, all.learner, reader)}
    ${search.plans.size > 0 || gaveUp ? takesView(state, search, all, reader) : nothing}
    ${changes ? changesView(changes, state, all, reader) : nothing}
  </div>`;
}

function busyView(search: BesideSearch, all: AllBesideWords): TemplateResult {
  return html`<div class="plan-busy no-print">
    <progress aria-label=${all.beside.looking}></progress>
    <p>${all.beside.looking}</p>
    <button type="button" class="button" @click=${() => search.giveUp()}>${all.plan.cancel}</button>
  </div>`;
}
