/** Other plans than the one that was asked for: between sooner, cheaper and less work, with other modules, or safe from one that drops out. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Plan, Way, Ways } from '../engine/plan';
import { frontPicture, type FrontPicture } from '../plan/front';
import type { Choice, PlanSearch } from '../plan/search';
import { called, type Titles } from '../plan/titles';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';
import type { AllPlanWords } from './plan';
import { listed } from './plan-conflict';
import { costInWords, hoursInWords, type FigureWords } from './plan-figures';

export interface Choosing {
  search: PlanSearch;
  /** What was asked for. */
  plan: Plan;
  titles: Titles;
}

export function choicesView(choosing: Choosing, all: AllPlanWords, reader: Reader): TemplateResult {
  const words = all.plan.choice;
  return html`<section class="plan-choices no-print" aria-labelledby="plan-choices">
    <h2 id="plan-choices">${words.title}</h2>
    <p class="quiet">${words.lead}</p>
    ${choiceView('front', choosing, all, reader)} ${choiceView('alternatives', choosing, all, reader)}
    ${choiceView('robust', choosing, all, reader)}
  </section>`;
}

/** Said at the head of the page, where the plan that was asked for stood. */
export function chosenView(search: PlanSearch, { plan: { choice } }: AllPlanWords): TemplateResult | typeof nothing {
  if (!search.chosen) return nothing;
  return html`<p class="plan-proof">
    ${choice.chosen[search.kindOf(search.chosen)]}
    <button type="button" class="link-button" @click=${() => search.choose(undefined)}>${choice.back}</button>
  </p>`;
}

function choiceView(choice: Choice, choosing: Choosing, all: AllPlanWords, reader: Reader): TemplateResult {
  const { search } = choosing;
  const words = all.plan.choice;
  const found = search.others[choice];
  const looking = search.choosing === choice;
  return html`<div class="plan-choice" data-choice=${choice} aria-busy=${looking ? 'true' : 'false'}>
    <h3>${words.kinds[choice]}</h3>
    ${
      found || looking
        ? nothing
        : html`<button
            type="button"
            class="button"
            ?disabled=${search.choosing !== undefined || search.busy || search.outdated}
            @click=${() => void search.compare(choice)}
          >
            ${words.look[choice]}
          </button>`
    }
    ${looking ? lookingView(search, all) : nothing} ${found ? foundView(choice, found, choosing, all, reader) : nothing}
    <p role="status" class="quiet">${found && !looking ? words.said[choice](saidOf(found)) : nothing}</p>
  </div>`;
}

function saidOf({ status, complete, plans }: Ways): { count: number; complete: boolean; proven: boolean } {
  return { count: plans.length, complete, proven: status !== 'stopped' };
}

export function lookingView(search: PlanSearch, { plan: words }: FigureWords): TemplateResult {
  return html`<div class="plan-busy">
    <progress aria-label=${words.looking}></progress>
    <button type="button" class="button" @click=${() => search.giveUp()}>${words.cancel}</button>
  </div>`;
}

function foundView(
  choice: Choice,
  { plans }: Ways,
  choosing: Choosing,
  all: AllPlanWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (plans.length === 0) return nothing;
  const { choice: words } = all.plan;
  const picture = choice === 'front' ? frontPicture(plans) : undefined;
  return html`${picture ? pictureView(picture, plans, choosing.search, all, reader) : nothing}
    <div class="table-scroll">
      <table class="figures choice-table">
        <thead>
          <tr>
            <th scope="col">${words.plan}</th>
            <th scope="col">${words.done}</th>
            <th scope="col">${all.plan.price}</th>
            <th scope="col">${all.plan.work}</th>
            <th scope="col">${words.modules}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${plans.map((way, i) => rowView(way, i, choosing, all, reader))}
        </tbody>
      </table>
    </div>`;
}

function rowView(way: Way, index: number, choosing: Choosing, all: AllPlanWords, reader: Reader): TemplateResult {
  const { search } = choosing;
  const { choice: words } = all.plan;
  const isShown = sameModules(search.shown, way);
  const show = (): void => {
    search.choose(sameModules(choosing.plan, way) ? undefined : way);
    document.querySelector<HTMLElement>('.plan h1')?.focus();
  };
  return html`<tr aria-current=${isShown ? 'true' : nothing}>
    <th scope="row">
      ${words.number(index + 1)}
      <span class="plan-assumed">${isolated(differenceSaid(way, choosing, all, reader))}</span>
    </th>
    <td>${format.date(way.totals.finish, reader)}</td>
    <td>${costInWords(way, all, reader)}</td>
    <td>${hoursInWords(way, all, reader)}</td>
    <td><span class="choice-label">${words.modules}: </span>${way.totals.count}</td>
    <td>
      ${
        isShown
          ? html`<span class="quiet">${words.shown}</span>`
          : html`<button
              type="button"
              class="button"
              aria-label=${`${words.show}: ${words.number(index + 1)}`}
              @click=${show}
            >
              ${words.show}
            </button>`
      }
    </td>
  </tr>`;
}

const modulesOf = (way: Way): string[] => way.picks.map(({ credential }) => credential);

export function sameModules(one: Way | undefined, other: Way): boolean {
  if (!one) return false;
  return JSON.stringify(modulesOf(one).sort()) === JSON.stringify(modulesOf(other).sort());
}

/** What it takes that the plan does not. */
function differenceSaid(way: Way, { plan, titles }: Choosing, all: AllPlanWords, reader: Reader): string {
  const { choice: words } = all.plan;
  const own = new Set(modulesOf(plan));
  const others = modulesOf(way).filter((id) => !own.has(id));
  if (sameModules(plan, way)) return words.asAsked;
  if (others.length === 0) return words.fewer;
  const named = others.map((id) => called(id, titles, reader));
  return words.instead(listed(named, all.plan));
}

const width = 320;
const height = 160;
const room = 14;

/** The table has every figure: the picture is for the eye, and a click. */
function pictureView(
  picture: FrontPicture,
  plans: readonly Way[],
  search: PlanSearch,
  all: AllPlanWords,
  reader: Reader,
): TemplateResult {
  const { choice: words } = all.plan;
  const value = (amount: number): string =>
    picture.upwards === 'cost' ? format.money(amount, picture.currency ?? 'EUR', reader) : format.hours(amount, reader);
  const at = (x: number, y: number): [number, number] => [
    room + x * (width - 2 * room),
    height - room - y * (height - 2 * room),
  ];
  return html`<figure class="front-picture" aria-hidden="true">
    <p class="front-upwards">${words.upwards[picture.upwards]}: ${value(picture.least)} – ${value(picture.most)}</p>
    <svg viewBox=${`0 0 ${width} ${height}`} focusable="false">
      ${svg`<path class="front-axes" d=${`M0.5 0V${height - 0.5}H${width}`} />`}
      ${picture.points.map(({ index, x, y }) => {
        const [left, top] = at(x, y);
        const way = plans[index]!;
        const kind = sameModules(search.shown, way) ? 'front-point front-shown' : 'front-point';
        return svg`<g class=${kind} transform=${`translate(${left} ${top})`} @click=${() => search.choose(way)}>
          <circle r="10" /><text dy="4">${index + 1}</text></g>`;
      })}
    </svg>
    <figcaption>${[...new Set(picture.finish)].map((day) => format.date(day, reader)).join(' – ')}</figcaption>
  </figure>`;
}
