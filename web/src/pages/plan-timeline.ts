/** What is taken, in order: a table, whose last column is the same as a picture (a Gantt chart). */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Text } from '../engine/engine';
import type { Pick, Way } from '../engine/plan';
import type { PlanWords } from '../locales';
import { timelineOf, type Bar, type Timeline } from '../plan/timeline';
import type { Planning } from '../plan/planning';
import { hasChains, waitingSaid } from '../plan/structure';
import * as format from '../view/format';
import { named, type Reader } from '../view/reader';
import { isolated, say } from '../view/text';
import { listed } from './plan-conflict';

export interface Lines {
  titles: ReadonlyMap<string, Text>;
  planning: Planning;
  leaveOut?: (credential: string) => void;
}

export function timelineView(plan: Way, lines: Lines, words: PlanWords, reader: Reader): TemplateResult {
  const { pauses, deadline } = lines.planning;
  const timeline = timelineOf(plan, { pauses, deadline });
  return html`<section aria-labelledby="timeline">
    <h2 id="timeline">${words.timeline}</h2>
    <table class="plan-table">
      <thead>
        <tr>
          <th scope="col">${words.module}</th>
          <th scope="col">${words.when}</th>
          <th scope="col">${words.work}</th>
          <th scope="col">${words.price}</th>
          <td class="plan-axis" aria-hidden="true">${axisView(timeline, reader)}</td>
        </tr>
      </thead>
      <tbody>
        ${timeline.bars.map((bar) => rowView(bar, plan, timeline, lines, words, reader))}
      </tbody>
    </table>
    ${legendView(timeline, words, reader)} ${hasChains(plan) ? structureView(plan, words, reader) : nothing}
  </section>`;
}

function rowView(
  bar: Bar,
  plan: Way,
  timeline: Timeline,
  { titles, leaveOut }: Lines,
  words: PlanWords,
  reader: Reader,
): TemplateResult {
  const pick = plan.picks[bar.index]!;
  const { credential, start, end, hours, cost } = pick;
  const title = say(titles.get(credential) ?? { en: credential }, reader);
  return html`<tr data-pick=${credential}>
    <th scope="row">
      <a href=${reader.link(placeOf('credential', reader.place, credential))}>${title}</a>
      ${small(waitingSaid(pick, words))} ${assumedView(pick, words)}
      ${
        leaveOut
          ? html`<button type="button" class="link-button leave-out no-print" @click=${() => leaveOut(credential)}>
              ${words.leaveOut}<span class="visually-hidden">: ${title}</span>
            </button>`
          : nothing
      }
    </th>
    <td>
      <span class="plan-day">${format.date(start, reader)}</span> –
      <span class="plan-day">${format.date(end, reader)}</span>
    </td>
    <td>${hours === undefined ? words.notStated : format.hours(hours, reader)}</td>
    <td>${cost === undefined ? words.notStated : format.price(cost.amount, cost.currency, reader)}</td>
    <td class="plan-bar" aria-hidden="true">${barView(bar, timeline)}</td>
  </tr>`;
}

function assumedView({ nodes, grade, assumed = [] }: Pick, words: PlanWords): TemplateResult | typeof nothing {
  const said = [
    ...(grade ? [words.grade(grade.grade)] : []),
    ...(assumed.length > 0
      ? [
          `${words.takenFor}: ${listed(
            assumed.map((one) => named(words.assumed, one)),
            words,
          )}`,
        ]
      : []),
    ...(nodes.length === 0 ? [words.needed] : []),
  ];
  return small(said);
}

function small(said: string[]): TemplateResult | typeof nothing {
  if (said.length === 0) return nothing;
  return html`<p class="plan-assumed">${said.map((one, i) => html`${i > 0 ? '; ' : ''}${isolated(one)}`)}</p>`;
}

function structureView({ totals }: Way, { structure }: PlanWords, reader: Reader): TemplateResult {
  return html`<details class="plan-structure no-print">
    <summary>${structure.what}</summary>
    <p>${structure.about}</p>
    <p>
      ${structure.total(format.number(totals.complexity, reader))}
      <a href="https://arxiv.org/abs/1811.09676" rel="noopener noreferrer">${structure.source}</a>
    </p>
  </details>`;
}

const height = 20;

function barView(bar: Bar, timeline: Timeline): TemplateResult {
  const line = (offset: number, kind: string): TemplateResult =>
    svg`<line class=${kind} x1=${offset} x2=${offset} y1="0" y2=${height} vector-effect="non-scaling-stroke" />`;
  return html`<svg viewBox=${`0 0 ${timeline.days} ${height}`} preserveAspectRatio="none" focusable="false">
    ${timeline.pauses.map(
      ({ offset, days }) => svg`<rect class="plan-pause" x=${offset} width=${days} y="0" height=${height} />`,
    )}
    ${timeline.ticks.map(({ offset }) => line(offset, 'plan-tick'))}
    ${svg`<rect class="plan-module" x=${bar.offset} width=${bar.days} y="4" height=${height - 8} />`}
    ${timeline.markers.map(({ offset, kind }) => line(offset, `plan-${kind}`))}
  </svg>`;
}

/** Every line stands in the picture; of the names, as many as have room beside a table. */
const mostNames = 6;

function axisView({ ticks, days }: Timeline, reader: Reader): TemplateResult {
  const every = Math.ceil(ticks.length / mostNames);
  return html`<svg class="plan-ticks" focusable="false">
    ${ticks
      .filter((_, i) => i % every === 0)
      .map(({ date, offset }) => {
        const x = `${(100 * offset) / days}%`;
        return svg`<line class="plan-tick" x1=${x} x2=${x} y1="0" y2="100%" /><text x=${x} dx="5" y="15">${format.month(date, reader)}</text>`;
      })}
  </svg>`;
}

function legendView({ pauses, markers }: Timeline, words: PlanWords, reader: Reader): TemplateResult {
  const kinds = new Map(markers.map(({ kind, date }) => [kind, date]));
  const item = (kind: string, label: string, date?: string): TemplateResult =>
    html`<li>
      <span class=${`legend-mark legend-${kind}`}></span>${label}${date ? `: ${format.date(date, reader)}` : ''}
    </li>`;
  return html`<ul class="plan-legend">
    ${item('module', words.legend.module)} ${pauses.length > 0 ? item('pause', words.legend.pause) : nothing}
    ${item('finish', words.legend.finish, kinds.get('finish'))}
    ${kinds.has('deadline') ? item('deadline', words.legend.deadline, kinds.get('deadline')) : nothing}
  </ul>`;
}
