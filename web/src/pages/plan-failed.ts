/** What if a module is failed once? What has begun goes on, and from the day after on there is another plan. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { hasPlan, type Failed, type Plan, type Way } from '../engine/plan';
import type { PlanSearch } from '../plan/search';
import { called, type Titles } from '../plan/titles';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';
import { field, optionsView } from './fields';
import { lookingView } from './plan-choices';
import { listed } from './plan-conflict';
import { costInWords, type FigureWords } from './plan-figures';

export function failedView(
  plan: Way,
  search: PlanSearch,
  titles: Titles,
  words: FigureWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  const { failing } = search;
  const said = words.plan.failed;
  const options = plan.picks.map(({ credential }) => ({
    value: credential,
    label: called(credential, titles, reader),
  }));
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    void search.ifFailed(value || undefined);
  };
  const looking = failing && !failing.failed;
  return html`<section
    class="plan-failed no-print"
    aria-labelledby="plan-failed"
    aria-busy=${looking ? 'true' : 'false'}
  >
    <h2 id="plan-failed">${said.title}</h2>
    <p class="quiet">${said.lead}</p>
    ${field(
      said.which,
      html`<select name="failed" .value=${live(failing?.credential ?? '')} @change=${choose}>
        ${optionsView(options, failing?.credential ?? '', said.none)}
      </select>`,
    )}
    ${looking ? lookingView(search, words) : nothing}
    <div role="status" class="failed-said">
      ${failing?.failed ? outcomeView(failing.failed, plan, titles, words, reader) : nothing}
    </div>
    ${failing?.failed && hasPlan(failing.failed.then) ? wayOnView(failing.failed.then, titles, words, reader) : nothing}
  </section>`;
}

function outcomeView(failed: Failed, plan: Way, titles: Titles, words: FigureWords, reader: Reader): TemplateResult {
  return html`<ul class="sure-said">
    ${sentences(failed, plan, titles, words, reader).map((one) => html`<li>${isolated(one)}</li>`)}
  </ul>`;
}

export function sentences(
  { failed, then, totals }: Failed,
  plan: Way,
  titles: Titles,
  words: FigureWords,
  reader: Reader,
): string[] {
  const said = words.plan.failed;
  if (!hasPlan(then) || !totals) {
    const limits = then.status === 'infeasible' ? (then.conflict?.limits ?? []) : undefined;
    if (!limits) return [said.undecided];
    return [
      said.noWay(
        listed(
          limits.map((limit) => words.plan.limits[limit]),
          words.plan,
        ),
      ),
    ];
  }
  const again = then.picks.find(({ credential }) => credential === failed.credential);
  const planned = new Set(plan.picks.map(({ credential }) => credential));
  const others = then.picks.filter(({ credential }) => !planned.has(credential));
  const names = listed(
    others.map(({ credential }) => called(credential, titles, reader)),
    words.plan,
  );
  const cost = costInWords({ totals, picks: plan.picks }, words, reader);
  const before = costInWords(plan, words, reader);
  return [
    again ? said.again(format.date(again.start, reader)) : others.length > 0 ? '' : said.spared,
    others.length > 0 ? said.instead(names, again !== undefined) : '',
    said.done(format.date(totals.finish, reader), totals.days - plan.totals.days),
    cost === before ? said.sameCost(cost) : said.cost(cost, before),
    then.asks.length > 0 ? said.asks : '',
    then.status === 'stopped' ? words.plan.perhaps : '',
  ].filter(Boolean);
}

function wayOnView(then: Plan, titles: Titles, words: FigureWords, reader: Reader): TemplateResult | typeof nothing {
  if (then.picks.length === 0) return nothing;
  return html`<details>
    <summary>${words.plan.failed.wayOn}</summary>
    <ol class="way-on">
      ${then.picks.map(
        ({ credential, start, end }) =>
          html`<li>
            ${isolated(called(credential, titles, reader))}
            <span class="quiet">${format.date(start, reader)} – ${format.date(end, reader)}</span>
          </li>`,
      )}
    </ol>
  </details>`;
}
