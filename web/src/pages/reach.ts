/** What can mine become? Every award of the catalogue beside the record, nearest first. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Desk } from '../app/desk';
import type { Reach, Reached } from '../engine/audit';
import type { Problem } from '../engine/engine';
import type { LearnerWords } from '../locales';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { say } from '../view/text';
import { issuerLine } from './card';
import { dateField } from './other-date';
import { keepingView, ownProblemsView } from './record-keeping';
import { statusIcon } from './status';

export interface ReachState {
  /** Absent in a prerendered page. */
  desk?: Desk;
  /** Absent for an empty record, and where it cannot be judged. */
  reach?: Reach;
  problems: Problem[];
  on: string;
  today: string;
}

const groups = ['satisfied', 'depends', 'unsatisfied', 'undecided'] as const;
const shownAtFirst = 30;

export function reachPage(state: ReachState, words: LearnerWords, reader: Reader, acts: Acts): TemplateResult {
  const { desk, reach } = state;
  return html`<div class="reach">
    <h1 tabindex="-1">${words.reach.title}</h1>
    <p class="lead">${words.reach.lead}</p>
    <p class="no-print">
      <a href=${reader.link(placeOf('beside', reader.place))}>${words.reach.beside} ${icons.arrow}</a>
    </p>
    ${desk ? keepingView(desk, words, reader) : nothing} ${ownProblemsView(state.problems, words, reader)}
    ${!desk || desk.keeper.empty ? emptyView(words, reader) : nothing}
    ${reach ? awardsView(reach, state, words, reader, acts) : nothing}
  </div>`;
}

function emptyView(words: LearnerWords, reader: Reader): TemplateResult {
  return html`<div class="empty">
    <span class="empty-mark">${icons.mark}</span>
    <h2>${words.reach.emptyTitle}</h2>
    <p>${words.reach.empty}</p>
    <a class="button" href=${reader.link(placeOf('record', reader.place))}>${words.standing.begin} ${icons.arrow}</a>
  </div>`;
}

function awardsView(reach: Reach, state: ReachState, words: LearnerWords, reader: Reader, acts: Acts): TemplateResult {
  if (reach.awards.length === 0) return html`<p class="note">${words.reach.noAwards}</p>`;
  return html`${dateField({ words, on: state.on, today: state.today }, reader, acts)}
    ${groups.map((status) =>
      groupView(
        status,
        reach.awards.filter((one) => one.status === status),
        words,
        reader,
      ),
    )}
    <p class="quiet">${words.reach.bound}</p>`;
}

function groupView(
  status: (typeof groups)[number],
  awards: Reached[],
  words: LearnerWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (awards.length === 0) return nothing;
  const rest = awards.slice(shownAtFirst);
  const list = (some: Reached[]): TemplateResult =>
    html`<ul class="reached">
      ${some.map((one) => reachedView(one, words, reader))}
    </ul>`;
  return html`<section class="record-part" aria-labelledby=${`reach-${status}`}>
    <h2 id=${`reach-${status}`} class=${`status-${status}`}>
      ${statusIcon(status)} ${words.reach.groups[status]}
      <span class="option-count">${format.number(awards.length, reader)}</span>
    </h2>
    ${list(awards.slice(0, shownAtFirst))}
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${reader.words.filters.showAll(awards.length)}</summary>
            ${list(rest)}
          </details>`
        : nothing
    }
  </section>`;
}

function reachedView(reached: Reached, words: LearnerWords, reader: Reader): TemplateResult {
  const { card, status, have, missing } = reached;
  const place = { ...placeOf('pathway', reader.place, card.id), on: reader.place.on };
  const has = amounts(have, words, reader);
  const lacks = amounts(missing, words, reader);
  return html`<li class="reached-one" data-award=${reached.award}>
    <div>
      <p class="entry-title"><a href=${reader.link(place)}>${say(card.title, reader)}</a></p>
      ${issuerLine(card, reader)}
    </div>
    <div class="reached-far">
      <progress max="1" .value=${shareOf(reached)} aria-label=${words.reach.progress}></progress>
      <p>
        ${words.reach.have(has || words.reach.nothingYet)};
        ${lacks ? words.reach.missing(lacks) : status === 'satisfied' ? words.reach.nothingMissing : words.reach.otherConditions}
      </p>
    </div>
  </li>`;
}

function amounts({ credits, modules }: Reached['have'], words: LearnerWords, reader: Reader): string {
  const said: string[] = [];
  if (credits > 0) said.push(words.reach.credits(format.number(credits, reader)));
  if (modules > 0) said.push(words.reach.modules(modules));
  return said.join(` ${words.reach.and} `);
}

/** Credits and credentials weigh the same; a unit that the award does not ask for weighs nothing. */
function shareOf({ status, have, missing }: Reached): number {
  if (status === 'satisfied') return 1;
  const shares = (['credits', 'modules'] as const).flatMap((unit) => {
    const whole = have[unit] + missing[unit];
    return missing[unit] > 0 ? [have[unit] / whole] : [];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
