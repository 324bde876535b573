/** A plan as a file, on paper, or as a link that gives the same plan elsewhere. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { offer } from '../app/desk';
import type { Pick, Way } from '../engine/plan';
import type { PlanWords } from '../locales';
import { calendarOf } from '../plan/calendar';
import { csvOf } from '../plan/csv';
import { writePlanLink } from '../plan/permalink';
import { named, type Reader } from '../view/reader';
import { plain } from '../view/text';
import type { PlanState } from './plan';
import { listed } from './plan-conflict';

/** What the last copying of a link came to; it stands on no page but this. */
let copied: { link: string; said: string } | undefined;

export function takeAwayView(plan: Way, state: PlanState, words: PlanWords, reader: Reader): TemplateResult {
  const titles = new Map([...state.titles].map(([id, title]) => [id, plain(title, reader)]));
  const name = `cairn-${plan.award}`;
  const assumed = (fact: string): string => named(words.assumed, fact);
  const calendar = (): void =>
    offer(
      `${name}.ics`,
      calendarOf(plan, {
        titles,
        language: reader.language,
        stamp: new Date().toISOString(),
        pauses: state.planning.pauses,
        words: {
          describe: (pick) => description(pick, words, assumed),
          finish: { title: words.finishEvent(plain(state.pathway.award.title, reader)), description: '' },
          pause: words.pauseEvent,
        },
      }),
      'text/calendar',
    );
  const table = (): void =>
    offer(`${name}.csv`, csvOf(plan, titles, { columns: words.columns, assumed }), 'text/csv;charset=utf-8');
  const data = (): void => offer(`${name}.json`, `${JSON.stringify(plan, null, 2)}\n`);
  const button = (label: string, act: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${act}>${label}</button>`;
  // A link asks the question again: what was chosen among others is not its answer.
  const linked = !state.search?.chosen;
  return html`<section class="take-away no-print" aria-labelledby="take-away">
    <h2 id="take-away">${words.takeAway}</h2>
    <div class="buttons">
      ${button(words.calendar, calendar)} ${button(words.table, table)} ${button(words.data, data)}
      ${button(words.print, () => print())} ${linked ? button(words.share, () => void copyLink(state, words)) : nothing}
    </div>
    ${linked ? html`<p class="quiet">${words.shareHint}</p>` : nothing}
    <p role="status">${copied && copied.link === JSON.stringify(state.link) ? copied.said : nothing}</p>
  </section>`;
}

function description({ grade, assumed = [] }: Pick, words: PlanWords, name: (fact: string) => string): string {
  const taken = assumed.length > 0 ? [`${words.takenFor}: ${listed(assumed.map(name), words)}`] : [];
  return [...(grade ? [words.grade(grade.grade)] : []), ...taken].join('\n');
}

async function copyLink(state: PlanState, words: PlanWords): Promise<void> {
  const fragment = await writePlanLink(state.link);
  const said = fragment
    ? await copiedOrShown(new URL(fragment, location.href.split('#')[0]).href, words)
    : words.tooLarge;
  copied = { link: JSON.stringify(state.link), said };
  state.desk?.draw();
}

/** Where the browser does not allow copying, the link itself is said, to be copied by hand. */
async function copiedOrShown(link: string, words: PlanWords): Promise<string> {
  try {
    await navigator.clipboard.writeText(link);
    return words.shared;
  } catch {
    return link;
  }
}
