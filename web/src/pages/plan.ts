/** How to get to an award: wishes as controls, the plan that follows them, why there is none, and ways to take it along. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Desk } from '../app/desk';
import type { Pathway, Problem, Text } from '../engine/engine';
import { hasPlan, type Objective, type Plan, type Way } from '../engine/plan';
import type { KeptWords, LearnerWords, PlanWords, RecordWords } from '../locales';
import type { KeptPlan } from '../plan/kept';
import type { LinkProblem, PlanLink } from '../plan/permalink';
import { withPlanning, type Planning, type Said } from '../plan/planning';
import type { PlanSearch } from '../plan/search';
import { requirementPhrase } from '../requirement/phrase';
import { phraseLine } from '../requirement/requirement-view';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { isolated, plain, say } from '../view/text';
import { issuerLine } from './card';
import { choicesView, chosenView } from './plan-choices';
import { conflictView, listed } from './plan-conflict';
import { failedView } from './plan-failed';
import { keptView, openedSaid } from './plan-kept';
import { sureView } from './plan-sure';
import { takeAwayView } from './plan-take-away';
import { timelineView } from './plan-timeline';
import { wishesView } from './plan-wishes';
import { leavingOut, leftOutView } from './plan-without';
import { keepingView, ownProblemsView } from './record-keeping';

export interface PlanState {
  pathway: Pathway;
  /** Absent in a prerendered page. */
  desk?: Desk;
  search?: PlanSearch;
  /** Of the person, or of the link that was followed. */
  planning: Planning;
  start: string;
  objective: Objective;
  /** Ids of records that are not to be taken. */
  without: string[];
  currencies: string[];
  /** That records of the open catalogue state. */
  languages: string[];
  countries: string[];
  narrow: boolean;
  /** ISO date. */
  today: string;
  /** Of the plan's records, by id. */
  titles: ReadonlyMap<string, Text>;
  problems: Problem[];
  shared?: Shared;
  /** What reproduces the plan. */
  link: PlanLink;
}

/** What a link says beside the question itself. */
export interface Shared {
  problem?: LinkProblem;
  otherCatalogue?: boolean;
  otherEngine?: boolean;
  /** It is a plan of the person's own, kept under a name. */
  kept?: KeptPlan;
}

export interface AllPlanWords {
  plan: PlanWords;
  kept: KeptWords;
  learner: LearnerWords;
  record: RecordWords;
}

export function planPage(state: PlanState, all: AllPlanWords, reader: Reader, acts: Acts): TemplateResult {
  const { pathway, desk, shared } = state;
  const words = all.plan;
  const { award } = pathway;
  return html`<article class="plan">
    <nav class="crumb no-print">
      <a href=${reader.link(placeOf('pathway', reader.place, award.id))}
        >${icons.back}<span>${all.record.pathway.title}: ${say(award.title, reader)}</span></a
      >
    </nav>
    <h1 tabindex="-1">${words.title}: ${say(award.title, reader)}</h1>
    ${issuerLine(award, reader)}
    <p class="lead no-print">${words.lead}</p>
    ${besideLink(award.id, words, reader)}
    ${desk ? keepingView(desk, all.learner, reader) : html`<p class="note">${words.waiting}</p>`}
    ${ownProblemsView(state.problems, all.learner, reader)} ${shared ? sharedView(shared, state, all, reader) : nothing}
    <div class="plan-body">
      ${desk && !shared ? wishesView({ ...state, say: sayOf(desk) }, words, reader, acts) : nothing}
      ${desk && state.search && !shared?.problem ? resultView(state, all, reader, acts) : nothing}
    </div>
    ${keptView(state, all, reader, acts)}
  </article>`;
}

/** Absent where the wishes are not the person's own. */
function besideLink(award: string, words: PlanWords, reader: Reader): TemplateResult | typeof nothing {
  if (reader.place.shared) return nothing;
  const place = { ...placeOf('beside', reader.place), awards: [award], objective: reader.place.objective };
  return html`<p class="no-print"><a href=${reader.link(place)}>${words.beside} ${icons.arrow}</a></p>`;
}

const sayOf =
  (desk: Desk) =>
  (said: Said): void =>
    void desk.change(withPlanning(said));

function sharedView(shared: Shared, state: PlanState, all: AllPlanWords, reader: Reader): TemplateResult {
  const words = all.plan;
  const said = shared.problem
    ? [words.brokenLink[shared.problem]]
    : shared.kept
      ? openedSaid(shared.kept, shared, all, reader)
      : [
          words.fromLink,
          ...(shared.otherCatalogue ? [words.otherCatalogue] : []),
          ...(shared.otherEngine ? [words.otherEngine] : []),
        ];
  return html`<div class="note shared-plan">
    ${said.map((one) => html`<p>${one}</p>`)}
    <p class="no-print">
      <a href=${reader.link(placeOf('plan', reader.place, state.pathway.award.id))}>${words.toOwn} ${icons.arrow}</a>
    </p>
  </div>`;
}

function resultView(state: PlanState, all: AllPlanWords, reader: Reader, acts: Acts): TemplateResult {
  const { search, shared, desk, pathway } = state;
  const words = all.plan;
  const { planned, busy, outdated, gaveUp, problems } = search!;
  return html`<div class="plan-result" aria-busy=${busy || outdated ? 'true' : 'false'}>
    ${leftOutView(state, words, reader, acts)}
    <div role="status" class="plan-said">
      ${search!.shown ? summaryView(search!.shown, search!, words, reader) : nothing} ${chosenView(search!, all)}
      ${busy ? busyView(search!, words) : nothing} ${gaveUp ? html`<p>${words.stopped}</p>` : nothing}
    </div>
    ${ownProblemsView(problems, all.learner, reader)}
    ${planned && hasPlan(planned) && planned.picks.length + planned.asks.length > 0 ? planView(search!.shown!, planned, state, all, reader, acts) : nothing}
    ${
      planned?.status === 'infeasible'
        ? conflictView(planned.conflict, pathway.award.id, words, reader, shared ? undefined : sayOf(desk!))
        : nothing
    }
    ${planned?.status === 'stopped' && !hasPlan(planned) && !busy ? html`<p class="note">${words.undecided}</p>` : nothing}
  </div>`;
}

function busyView(search: PlanSearch, words: PlanWords): TemplateResult {
  const found = search.planned && hasPlan(search.planned) && !search.outdated;
  return html`<div class="plan-busy no-print">
    <progress aria-label=${words.looking}></progress>
    <p>${found ? words.lookingBetter : words.looking}</p>
    <button type="button" class="button" @click=${() => search.giveUp()}>${words.cancel}</button>
  </div>`;
}

function summaryView(
  plan: Way,
  { settled, chosen, planned }: PlanSearch,
  words: PlanWords,
  reader: Reader,
): TemplateResult {
  const { totals, picks, asks } = plan;
  if (picks.length === 0 && asks.length === 0) return html`<p class="plan-summary">${words.already}</p>`;
  if (picks.length === 0) return html`<p class="plan-summary">${words.onlyAsks}</p>`;
  const rest = [
    words.hours(format.number(totals.hours, reader)),
    totals.cost !== undefined && totals.currency
      ? totals.cost === 0
        ? words.noCost
        : format.money(totals.cost, totals.currency, reader)
      : '',
    totals.unpriced > 0 ? words.unpriced(totals.unpriced) : '',
  ].filter(Boolean);
  return html`<p class="plan-summary">${words.summary(format.date(totals.finish, reader), totals.count)}</p>
    <p class="plan-totals">${rest.join(', ')}</p>
    ${settled && !chosen && planned && hasPlan(planned) ? proofView(planned, words, reader) : nothing}`;
}

/** Of the plan that was asked for, once it is settled. */
function proofView(plan: Plan, words: PlanWords, reader: Reader): TemplateResult {
  return plan.status === 'optimal'
    ? html`<p class="plan-proof">${icons.check} ${words.best[plan.objective]}</p>`
    : html`<p class="plan-proof">${words.perhaps} ${boundView(plan, words, reader)}</p>`;
}

function boundView({ bound, objective, start, totals }: Plan, words: PlanWords, reader: Reader): string {
  if (bound === undefined) return '';
  switch (objective) {
    case 'finish': {
      const day = new Date(`${start}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + bound - 1);
      return words.bound.finish(format.date(day.toISOString().slice(0, 10), reader));
    }
    case 'cost':
      return words.bound.cost(format.money(bound, totals.currency ?? 'EUR', reader));
    default:
      return words.bound[objective](format.number(bound, reader));
  }
}

function planView(
  plan: Way,
  asked: Plan,
  state: PlanState,
  all: AllPlanWords,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const words = all.plan;
  const taken = plan.picks.length > 0;
  const { search, shared, titles } = state;
  const settled = asked.picks.length > 0 && !search!.busy && !search!.outdated;
  return html`${taken ? timelineView(plan, { ...state, leaveOut: leavingOut(state, reader, acts) }, words, reader) : nothing}
  ${asksView(plan, state, all, reader)} ${plan.certain ? nothing : html`<p class="note">${words.uncertain}</p>`}
  ${lapseView(plan, state, words, reader)}
  ${settled && !shared ? choicesView({ search: search!, plan: asked, titles }, all, reader) : nothing}
  ${sureView(state.search!, state.titles, words, reader)}
  ${taken && !search!.busy && !search!.outdated ? failedView(plan, search!, titles, all, reader) : nothing}
  ${taken ? takeAwayView(plan, state, words, reader) : nothing}`;
}

function lapseView(
  { lapses, lapsing = [] }: Way,
  { titles, link }: PlanState,
  words: PlanWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (!lapses) return nothing;
  const own = new Map((link.record?.achievements ?? []).map(({ id, title }) => [id, title]));
  const names = lapsing.map((id) => {
    const title = titles.get(id) ?? own.get(id) ?? id;
    return typeof title === 'string' ? title : plain(title, reader);
  });
  return html`<p class="note">${isolated(words.lapses(format.date(lapses, reader), listed(names, words)))}</p>`;
}

function asksView(
  plan: Way,
  { pathway }: PlanState,
  all: AllPlanWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (plan.asks.length === 0) return nothing;
  const telling = { words: all.record.requirement, record: all.record, reader };
  const shown = { telling, labels: pathway.labels };
  return html`<section class="plan-asks" aria-labelledby="plan-asks">
    <h2 id="plan-asks">${all.plan.asks}</h2>
    <p class="quiet">${all.plan.asksLead}</p>
    <ul>
      ${plan.asks.map((ask) => html`<li>${phraseLine(requirementPhrase(ask, telling), shown)}</li>`)}
    </ul>
  </section>`;
}
