/** How sure a plan is: plain sentences, the distribution of the finish as a picture with its table, and the assumptions behind it. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Assumptions, Simulation } from '../engine/simulation';
import type { PlanWords } from '../locales';
import type { PlanSearch } from '../plan/search';
import { called, type Titles } from '../plan/titles';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { field } from './fields';

/** What is most: retakes in number, all else in percent. */
const limits: Record<keyof Assumptions, number> = {
  pass: 100,
  passAgain: 100,
  retakes: 20,
  retakeFee: 1000,
  intakeHeld: 100,
  intakeRecurs: 100,
};

export function sureView(
  search: PlanSearch,
  titles: Titles,
  words: PlanWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  const { simulation } = search;
  if (!simulation) return nothing;
  return html`<section class="sure" aria-labelledby="sure">
    <h2 id="sure">${words.sure}</h2>
    <p class="quiet">${words.sureLead(format.number(simulation.runs, reader))}</p>
    <ul class="sure-said">
      ${sentences(simulation, titles, words, reader).map((one) => html`<li>${one}</li>`)}
    </ul>
    ${chartView(simulation, words, reader)}
    <details class="no-print">
      <summary>${words.assumptions}</summary>
      <div class="assumption-fields">
        ${(Object.keys(limits) as (keyof Assumptions)[]).map((name) => assumptionField(name, search, simulation, words))}
      </div>
    </details>
  </section>`;
}

function sentences(simulation: Simulation, titles: Titles, words: PlanWords, reader: Reader): string[] {
  const { runs, finishBy, deadline, cost, budget, modules } = simulation;
  const odds = (percent: number): string | undefined => words.odds[percent];
  const share = (count: number): string => format.percent(Math.round((1000 * count) / runs) / 1000, reader);
  const said = finishBy.flatMap(({ percent, date }) => {
    const name = odds(percent);
    if (!name) return [];
    return [date ? words.finishBy(name, format.date(date, reader)) : words.never(name)];
  });
  if (deadline) said.push(words.byDeadline(share(deadline.runs)));
  const nine = cost?.within.find(({ percent }) => percent === 90);
  if (cost && nine) said.push(words.within(odds(90)!, format.money(nine.amount, cost.currency, reader)));
  if (budget) said.push(words.inBudget(share(budget.runs)));
  const [worst] = [...modules].sort((a, b) => b.days - a.days);
  if (worst && worst.days >= 1) {
    const name = called(worst.credential, titles, reader);
    said.push(words.slip(name, format.number(Math.round(worst.days), reader)));
  }
  return said;
}

const height = 100;

/** A bar for each month; the line is where 9 in 10 are done. */
function chartView({ months, finishBy }: Simulation, words: PlanWords, reader: Reader): TemplateResult {
  const most = Math.max(1, ...months.map(({ runs }) => runs));
  const nine = finishBy.find(({ percent }) => percent === 90)?.date?.slice(0, 7);
  const at = months.findIndex(({ month }) => month === nine);
  const first = months[0]?.month,
    last = months.at(-1)?.month;
  return html`<figure class="chart">
    <figcaption>${words.chart}</figcaption>
    <svg
      viewBox=${`0 0 ${Math.max(1, months.length)} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      ${months.map(({ runs }, i) => {
        const size = (height * runs) / most;
        return svg`<rect class="plan-module" x=${i + 0.1} width="0.8" y=${height - size} height=${size} />`;
      })}
      ${at < 0 ? nothing : svg`<line class="plan-finish" x1=${at + 1} x2=${at + 1} y1="0" y2=${height} vector-effect="non-scaling-stroke" />`}
    </svg>
    <p class="chart-ends" aria-hidden="true">
      <span>${first ? format.month(`${first}-01`, reader) : nothing}</span>
      <span>${last && last !== first ? format.month(`${last}-01`, reader) : nothing}</span>
    </p>
    <details class="no-print">
      <summary>${words.asTable}</summary>
      <table class="months">
        <thead>
          <tr>
            <th scope="col">${words.chartMonth}</th>
            <th scope="col">${words.chartRuns}</th>
          </tr>
        </thead>
        <tbody>
          ${months
            .filter(({ runs }) => runs > 0)
            .map(
              ({ month, runs }) =>
                html`<tr>
                  <th scope="row">${format.month(`${month}-01`, reader)}</th>
                  <td>${format.number(runs, reader)}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

function assumptionField(
  name: keyof Assumptions,
  search: PlanSearch,
  { assumptions }: Simulation,
  words: PlanWords,
): TemplateResult {
  const most = limits[name];
  const change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value !== '' && input.checkValidity()) search.assume({ [name]: Number(input.value) });
  };
  return field(
    words.assumption[name],
    html`<input
      type="number"
      name=${name}
      min="0"
      max=${most}
      step="1"
      .value=${live(String(assumptions[name]))}
      @change=${change}
    />`,
  );
}
