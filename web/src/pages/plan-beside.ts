/** Two plans side by side: the one on the page and kept ones. Which is better in what is said in words, not by colour alone. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Shelf, Side } from '../app/shelf';
import type { Pathway, Text } from '../engine/engine';
import type { Plan } from '../engine/plan';
import { besideOf, besideRows, type Beside, type BesideRow } from '../plan/beside';
import { figuresOf, type Figures } from '../plan/kept';
import { requirementPhrase } from '../requirement/phrase';
import { phraseLine } from '../requirement/requirement-view';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { clean, isolated, say } from '../view/text';
import { field, optionsView, type Option } from './fields';
import type { AllPlanWords, PlanState } from './plan';
import { costInWords, hoursInWords } from './plan-figures';

/** A plan that can be chosen. */
interface Choice {
  name: string;
  award: string;
  title: Text;
  figures: Figures;
  titles: ReadonlyMap<string, Text>;
}

/** `plan`: the one on the page. There is nothing to choose before there are two. */
export function besideView(
  plan: Plan | undefined,
  state: PlanState,
  shelf: Shelf,
  all: AllPlanWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  const words = all.kept;
  const choices = choicesOf(plan, state, shelf, all);
  if (choices.size < 2) return nothing;
  const [first, second] = shelf.sides.map((side) => choices.get(side)) as [Choice?, Choice?];
  const chosen = first && second && first !== second;
  return html`<div class="beside">
    <h3 id="beside" tabindex="-1">${words.beside}</h3>
    <p class="quiet">${words.besideLead}</p>
    <div class="field-row">
      ${sideField(0, words.first, choices, shelf, all)} ${sideField(1, words.second, choices, shelf, all)}
    </div>
    ${chosen ? tableView([first, second], state, all, reader) : html`<p class="note">${words.chooseTwo}</p>`}
  </div>`;
}

function choicesOf(
  plan: Plan | undefined,
  { pathway, titles }: PlanState,
  shelf: Shelf,
  { kept: words }: AllPlanWords,
): Map<Side, Choice> {
  const choices = new Map<Side, Choice>();
  const { id, title } = pathway.award;
  if (plan) choices.set('here', { name: words.here, award: id, title, figures: figuresOf(plan), titles });
  for (const { name, titles, ...kept } of shelf.plans)
    choices.set(`kept:${name}`, { ...kept, name: clean(name), titles: new Map(Object.entries(titles)) });
  return choices;
}

function sideField(
  at: 0 | 1,
  label: string,
  choices: ReadonlyMap<Side, Choice>,
  shelf: Shelf,
  { kept: words }: AllPlanWords,
): TemplateResult {
  const value = choices.has(shelf.sides[at]) ? shelf.sides[at] : '';
  const options = [...choices].map(([side, { name }]): Option => ({ value: side, label: name }));
  const use = (event: Event): void => shelf.choose(at, (event.target as HTMLSelectElement).value as Side);
  return field(
    label,
    html`<select name=${`side-${at}`} .value=${live(value)} @change=${use}>
      ${optionsView(options, value, words.choose)}
    </select>`,
  );
}

function tableView(sides: [Choice, Choice], { pathway }: PlanState, all: AllPlanWords, reader: Reader): TemplateResult {
  const words = all.kept;
  const [first, second] = sides;
  const beside = besideOf([first.figures, second.figures]);
  return html`<table class="comparison of-2" role="table" aria-labelledby="beside">
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${words.figure}</th>
          ${sides.map((side) => headView(side, all, reader))}
        </tr>
      </thead>
      <tbody>
        ${besideRows.map((row) => rowView(row, sides, beside, pathway, all, reader))}
      </tbody>
    </table>
    <div class="beside-modules">
      ${modulesView(words.both, beside.both, sides, all, reader)}
      ${modulesView(words.only(first.name), beside.only[0], sides, all, reader)}
      ${modulesView(words.only(second.name), beside.only[1], sides, all, reader)}
    </div>`;
}

function headView({ name, title, figures }: Choice, all: AllPlanWords, reader: Reader): TemplateResult {
  return html`<th scope="col" role="columnheader">
    ${isolated(name)}
    <span class="issuer">${say(title, reader)}</span>
    <span class="issuer">${all.plan.objectives[figures.objective]}</span>
  </th>`;
}

function rowView(
  row: BesideRow,
  sides: [Choice, Choice],
  { better }: Beside,
  pathway: Pathway,
  all: AllPlanWords,
  reader: Reader,
): TemplateResult {
  const words = all.kept;
  return html`<tr role="row" data-row=${row}>
    <th scope="row" role="rowheader">${words.rows[row]}</th>
    ${sides.map(
      (choice, side) =>
        html`<td role="cell">
          ${row === 'asks' ? asksOf(choice, pathway, all, reader) : figureOf(row, choice.figures, all, reader)}
          ${better[row] === side ? html`<span class="better">${icons.check} ${words.better[row]}</span>` : nothing}
        </td>`,
    )}
  </tr>`;
}

function figureOf(row: Exclude<BesideRow, 'asks'>, figures: Figures, all: AllPlanWords, reader: Reader): string {
  switch (row) {
    case 'finish':
      return format.date(figures.totals.finish, reader);
    case 'cost':
      return costInWords(figures, all, reader);
    case 'hours':
      return hoursInWords(figures, all, reader);
    case 'count':
      return format.number(figures.totals.count, reader);
  }
}

/** How many; and which, if it is about the award of this page, whose labels say what they are called. */
function asksOf(
  { award, figures }: Choice,
  { award: own, labels }: Pathway,
  all: AllPlanWords,
  reader: Reader,
): TemplateResult | string {
  const { asks } = figures;
  if (asks.length === 0) return all.kept.nothing;
  if (award !== own.id) return format.number(asks.length, reader);
  const telling = { words: all.record.requirement, record: all.record, reader };
  return html`<ul class="plain-list">
    ${asks.map((ask) => html`<li>${phraseLine(requirementPhrase(ask, telling), { telling, labels })}</li>`)}
  </ul>`;
}

function modulesView(
  title: string,
  ids: string[],
  sides: [Choice, Choice],
  { kept: words }: AllPlanWords,
  reader: Reader,
): TemplateResult {
  const named = (id: string): TemplateResult | typeof nothing =>
    say(sides.map(({ titles }) => titles.get(id)).find((one) => one !== undefined) ?? id, reader);
  return html`<div>
    <h4>${isolated(title)}</h4>
    ${
      ids.length === 0
        ? html`<p class="quiet">${words.noModule}</p>`
        : html`<ul class="plain-list">
            ${ids.map((id) => html`<li>${named(id)}</li>`)}
          </ul>`
    }
  </div>`;
}
