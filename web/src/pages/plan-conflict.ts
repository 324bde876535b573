/** Why there is no plan, and what would do: each way out with what it comes to and a button that takes it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Conflict, PlanLimit, Relaxed } from '../engine/plan';
import type { Planning } from '../plan/planning';
import type { PlanWords } from '../locales';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';

type Say = ((said: Partial<Planning>) => void) | undefined;

/** `say`: absent where the wishes are not the person's own to change. */
export function conflictView(
  conflict: Conflict | undefined,
  award: string,
  words: PlanWords,
  reader: Reader,
  say: Say,
): TemplateResult {
  return html`<div class="no-plan">
    <h2>${words.none}</h2>
    ${conflict ? reasonView(conflict, award, words, reader) : nothing}
    ${
      conflict && conflict.relaxed.length > 0
        ? html`<h3 id="relax">${words.relax}</h3>
            <ul class="ways-out" aria-labelledby="relax">
              ${conflict.relaxed.map((one) => relaxedView(one, words, reader, say))}
            </ul>`
        : nothing
    }
  </div>`;
}

function reasonView(conflict: Conflict, award: string, words: PlanWords, reader: Reader): TemplateResult {
  const names = conflict.limits.map((limit) => words.limits[limit]);
  if (names.length === 0)
    return html`<p>${words.noneOffered}</p>
      <p>
        <a href=${reader.link(placeOf('pathway', reader.place, award))}>${words.noneOfferedSee} ${icons.arrow}</a>
      </p>`;
  return html`<p>${names.length === 1 ? words.conflictOne(names[0]!) : words.conflict(listed(names, words))}</p>
    ${conflict.proven ? nothing : html`<p class="quiet">${words.unproven}</p>`}`;
}

function relaxedView(relaxed: Relaxed, words: PlanWords, reader: Reader, say: Say): TemplateResult {
  const said = listed(
    relaxed.limits.map((limit) => raised(limit, relaxed, words, reader)),
    words,
  );
  return html`<li class="way-out" data-relax=${relaxed.limits.join(' ')}>
    <p>${said}</p>
    ${
      say
        ? html`<button type="button" class="button" @click=${() => say(changeOf(relaxed))}>${words.relaxTo}</button>`
        : nothing
    }
  </li>`;
}

/** The least that is known to do, where a limit has a size; else that it goes. */
function changeOf({ limits, totals, busiest }: Relaxed): Partial<Planning> {
  const change: Record<PlanLimit, Partial<Planning>> = {
    deadline: { deadline: totals.finish },
    budget: {
      budget:
        totals.cost === undefined || !totals.currency ? undefined : { amount: totals.cost, currency: totals.currency },
    },
    hoursPerWeek: { hoursPerWeek: wholeHours(busiest.hours) || undefined },
    maxParallel: { maxParallel: busiest.count || undefined },
    delivery: { delivery: undefined },
    languages: { languages: undefined },
    countries: { countries: undefined },
    pauses: { pauses: undefined },
  };
  return Object.assign({}, ...limits.map((limit) => change[limit])) as Partial<Planning>;
}

function raised(limit: PlanLimit, { totals, busiest }: Relaxed, { raise }: PlanWords, reader: Reader): string {
  switch (limit) {
    case 'deadline':
      return raise.deadline(format.date(totals.finish, reader));
    case 'budget':
      return raise.budget(format.money(totals.cost ?? 0, totals.currency ?? 'EUR', reader));
    case 'hoursPerWeek':
      return raise.hoursPerWeek(format.number(wholeHours(busiest.hours), reader));
    case 'maxParallel':
      return raise.maxParallel(format.number(busiest.count, reader));
    default:
      return raise[limit];
  }
}

const wholeHours = (hours: number): number => Math.ceil(hours);

export function listed(names: string[], { and }: PlanWords): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
