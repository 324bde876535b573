/** What each award takes, a column for each. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Card } from '../engine/engine';
import { hasPlan, type Plan, type Planned } from '../engine/plan';
import type { BesideSearch } from '../plan/beside-search';
import { requirementPhrase } from '../requirement/phrase';
import { phraseLine } from '../requirement/requirement-view';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { say } from '../view/text';
import type { AllBesideWords, BesideState } from './beside';
import { issuerLine } from './card';

type Cell = (plan: Plan) => unknown;

export function takesView(
  state: BesideState,
  search: BesideSearch,
  all: AllBesideWords,
  reader: Reader,
): TemplateResult {
  const { chosen, cards } = state;
  const words = all.beside;
  const plans = chosen.map((id) => search.plans.get(id));
  const row = (label: string, cell: Cell): TemplateResult =>
    html`<tr role="row">
      <th scope="row" role="rowheader">${label}</th>
      ${plans.map((planned) => cellView(planned, cell, all))}
    </tr>`;
  return html`${chosen.length > 2 ? html`<p class="quiet sideways no-print">${all.record.sideways}</p>` : nothing}
    <div class="table-scroll" tabindex="0" role="region" aria-label=${words.takes}>
      <table class=${`comparison of-${chosen.length}`} role="table">
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">${words.takes}</th>
            ${chosen.map((id, i) => headView(cards.get(id)!, plans[i], all, reader))}
          </tr>
        </thead>
        <tbody>
          ${row(words.rows.finish, ({ totals }) => format.date(totals.finish, reader))}
          ${row(words.rows.cost, (plan) => costOf(plan, all, reader))}
          ${row(words.rows.hours, ({ totals }) => all.plan.hours(format.number(totals.hours, reader)))}
          ${row(words.rows.count, ({ totals }) => format.number(totals.count, reader))}
          ${row(words.rows.asks, (plan) => asksOf(plan, state, all, reader))}
          <tr role="row">
            <th scope="row" role="rowheader">${words.rows.status}</th>
            ${plans.map((planned) => html`<td role="cell">${statusOf(planned, search, all)}</td>`)}
          </tr>
        </tbody>
      </table>
    </div>`;
}

/** What the plan is for is kept on the way to it. */
function headView(card: Card, planned: Planned | undefined, all: AllBesideWords, reader: Reader): TemplateResult {
  const words = all.beside;
  const place = { ...placeOf('plan', reader.place, card.id), objective: reader.place.objective };
  const none = planned?.status === 'infeasible';
  return html`<th scope="col" role="columnheader">
    <a href=${reader.link(placeOf('pathway', reader.place, card.id))}>${say(card.title, reader)}</a>
    ${issuerLine(card, reader)}
    <p class="beside-to no-print">
      <a href=${reader.link(place)}
        >${none ? words.toReason : words.toPlan}<span class="visually-hidden">: ${say(card.title, reader)}</span>
        ${icons.arrow}</a
      >
    </p>
  </th>`;
}

function cellView(planned: Planned | undefined, cell: Cell, all: AllBesideWords): TemplateResult {
  if (!planned) return html`<td role="cell" class="not-stated">${all.beside.notYet}</td>`;
  if (!hasPlan(planned)) return html`<td role="cell" class="not-stated">${all.beside.noPlan}</td>`;
  return html`<td role="cell">${cell(planned)}</td>`;
}

function costOf({ totals }: Plan, { plan, beside }: AllBesideWords, reader: Reader): unknown {
  if (totals.count === 0) return beside.nothing;
  const { cost, currency, unpriced } = totals;
  const priced = cost !== undefined && currency !== undefined && unpriced < totals.count;
  const sum = priced ? (cost === 0 ? plan.noCost : format.money(cost, currency, reader)) : plan.notStated;
  return html`${sum}${priced && unpriced > 0 ? html` <span class="fact-more">${plan.unpriced(unpriced)}</span>` : nothing}`;
}

function asksOf(plan: Plan, { labels }: BesideState, all: AllBesideWords, reader: Reader): unknown {
  if (plan.asks.length === 0) return all.beside.nothing;
  const telling = { words: all.record.requirement, record: all.record, reader };
  return html`<ul class="beside-asks">
    ${plan.asks.map((ask) => html`<li>${phraseLine(requirementPhrase(ask, telling), { telling, labels })}</li>`)}
  </ul>`;
}

function statusOf(planned: Planned | undefined, search: BesideSearch, { plan, beside }: AllBesideWords): unknown {
  if (!planned) return beside.notYet;
  if (planned.status === 'infeasible') return plan.none;
  if (!hasPlan(planned)) return plan.undecided;
  const { picks, asks, status, objective, certain } = planned;
  const found = search.underWay ? plan.lookingBetter : plan.perhaps;
  const said =
    picks.length > 0
      ? status === 'optimal'
        ? plan.best[objective]
        : found
      : asks.length > 0
        ? plan.onlyAsks
        : plan.already;
  return html`${said}${certain ? nothing : html` ${beside.uncertain}`}`;
}
