/** How a person wants to learn, as controls that a plan follows. What is said is kept with the record. */
import { html, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { isDate } from '../address/address';
import { objectives, type Objective } from '../engine/plan';
import type { Stretch } from '../plan/day';
import { toggled, type Planning, type Said } from '../plan/planning';
import type { PlanWords } from '../locales';
import type { Acts } from '../view/acts';
import * as format from '../view/format';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { codeOptionsOf, field, optionsView } from './fields';
import { codesView, type CodeChoice } from './plan-codes';

export interface Wishes {
  planning: Planning;
  start: string;
  objective: Objective;
  currencies: string[];
  /** That records of the open catalogue state. */
  languages: string[];
  countries: string[];
  /** On a phone the plan comes first. */
  narrow: boolean;
  say(said: Said): void;
}

const mostHours = 60;
const mostParallel = 6;
const formats = ['online', 'face-to-face', 'blended'] as const;

type Changed = (value: string) => void;
const changed =
  (use: Changed) =>
  (event: Event): void =>
    use((event.target as HTMLInputElement).value);

export function wishesView(wishes: Wishes, words: PlanWords, reader: Reader, acts: Acts): TemplateResult {
  return html`<details class="wishes no-print" ?open=${!wishes.narrow}>
    <summary>${words.wishes}</summary>
    <div class="wishes-fields">
      <p class="quiet">${words.wishesHint}</p>
      ${objectiveView(wishes.objective, words, reader, acts)} ${hoursField(wishes, words)}
      ${parallelField(wishes, words)}
      ${dayField('start', words.start, wishes.start, (start) => wishes.say({ start: start || undefined }))}
      ${dayField('deadline', words.deadline, wishes.planning.deadline ?? '', (deadline) =>
        wishes.say({ deadline: deadline || undefined }),
      )}
      ${budgetField(wishes, words, reader)} ${formatsView(wishes, words, reader)}
      ${languagesView(wishes, words, reader)} ${countriesView(wishes, words, reader)}
      ${pausesView(wishes, words, reader)}
    </div>
  </details>`;
}

function objectiveView(now: Objective, words: PlanWords, reader: Reader, acts: Acts): TemplateResult {
  const choose = changed((value) => {
    const objective = value === 'finish' ? undefined : (value as Objective);
    acts.go({ ...reader.place, objective }, 'replace');
  });
  return html`<fieldset class="choices">
    <legend class="field-label">${words.objective}</legend>
    ${objectives.map(
      (one) =>
        html`<label class="choice"
          ><input type="radio" name="objective" value=${one} .checked=${live(one === now)} @change=${choose} /><span
            >${words.objectives[one]}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

function hoursField({ planning, say }: Wishes, words: PlanWords): TemplateResult {
  const hours = planning.hoursPerWeek;
  const said = hours === undefined ? words.anyHours : words.hoursValue(hours);
  const use = changed((value) => say({ hoursPerWeek: Number(value) || undefined }));
  return html`<label class="field">
    <span class="field-label">${words.hoursPerWeek}</span>
    <input
      type="range"
      id="hours-per-week"
      min="0"
      max=${Math.max(mostHours, hours ?? 0)}
      step="1"
      .value=${live(String(hours ?? 0))}
      aria-valuetext=${said}
      @input=${use}
    />
    <output class="field-hint" for="hours-per-week">${said}</output>
  </label>`;
}

function parallelField({ planning, say }: Wishes, words: PlanWords): TemplateResult {
  const most = planning.maxParallel;
  const options = codeOptionsOf(Array.from({ length: mostParallel }, (_, i) => String(i + 1)));
  const use = changed((value) => say({ maxParallel: Number(value) || undefined }));
  return field(
    words.maxParallel,
    html`<select name="max-parallel" @change=${use}>
      ${optionsView(options, most === undefined ? '' : String(most), words.anyNumber)}
    </select>`,
  );
}

/** Only whole dates are taken: a date that is being typed is none yet. */
function dayField(name: string, label: string, value: string, use: Changed): TemplateResult {
  const take = changed((text) => (text === '' || isDate(text)) && use(text));
  return field(
    label,
    html`<input type="date" name=${name} min="2000-01-01" max="2099-12-31" .value=${live(value)} @change=${take} />`,
  );
}

function budgetField({ planning, currencies, say }: Wishes, words: PlanWords, reader: Reader): TemplateResult {
  const { budget } = planning;
  const currency = budget?.currency ?? reader.place.query.currency;
  const amount = changed((text) => {
    const value = Math.round(Number(text) * 100) / 100;
    if (text === '') say({ budget: undefined });
    else if (value >= 0 && value <= 1e9) say({ budget: { amount: value, currency } });
  });
  const other = changed((code) => budget && say({ budget: { ...budget, currency: code } }));
  return html`<div class="budget">
    ${field(
      words.budget,
      html`<input
        type="number"
        name="budget"
        min="0"
        step="0.01"
        .value=${live(budget ? String(budget.amount) : '')}
        @change=${amount}
      />`,
    )}
    ${field(
      words.currency,
      html`<select name="currency" @change=${other} ?disabled=${!budget}>
        ${optionsView(codeOptionsOf(currencies), currency)}
      </select>`,
    )}
  </div>`;
}

function formatsView({ planning, say }: Wishes, words: PlanWords, reader: Reader): TemplateResult {
  const chosen = planning.delivery ?? [];
  const toggle = (code: string): void => say((now) => ({ delivery: toggled(now.delivery, code) }));
  return html`<fieldset class="choices">
    <legend class="field-label">${words.delivery}</legend>
    ${formats.map(
      (code) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            name="delivery"
            value=${code}
            .checked=${live(chosen.includes(code))}
            @change=${() => toggle(code)}
          /><span>${reader.words.codes.delivery[code]}</span></label
        >`,
    )}
  </fieldset>`;
}

function languagesView({ planning, languages, say }: Wishes, words: PlanWords, reader: Reader): TemplateResult {
  const chosen = planning.languages ?? [];
  const said = { label: words.languages, any: words.anyLanguage };
  const choose: CodeChoice['choose'] = (change) => say((now) => ({ languages: change(now.languages ?? []) }));
  return codesView({ kind: 'language', ...said, offered: languages, chosen, choose }, reader);
}

function countriesView({ planning, countries, say }: Wishes, words: PlanWords, reader: Reader): TemplateResult {
  const chosen = planning.countries ?? [];
  const said = { label: words.countries, any: words.anyCountry };
  const choose: CodeChoice['choose'] = (change) => say((now) => ({ countries: change(now.countries ?? []) }));
  return codesView({ kind: 'country', ...said, offered: countries, chosen, choose }, reader);
}

function pausesView({ planning, say }: Wishes, words: PlanWords, reader: Reader): TemplateResult {
  const pauses = planning.pauses ?? [];
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [from = '', to = ''] = ['from', 'to'].map(
      (name) => (form.elements.namedItem(name) as HTMLInputElement).value,
    );
    if (!isDate(from) || !isDate(to)) return;
    const pause: Stretch = from <= to ? [from, to] : [to, from];
    form.reset();
    say((now) => ({ pauses: [...(now.pauses ?? []), pause].sort(([a], [b]) => (a < b ? -1 : 1)) }));
  };
  return html`<div class="pauses">
    <p class="field-label" id="pauses">${words.pauses}</p>
    <ul class="pause-list" aria-labelledby="pauses">
      ${pauses.map(
        ([from, to]) =>
          html`<li>
            ${format.date(from, reader)} – ${format.date(to, reader)}
            <button
              type="button"
              class="icon-button"
              aria-label=${`${words.removePause}: ${format.date(from, reader)} – ${format.date(to, reader)}`}
              @click=${() => say((now) => ({ pauses: now.pauses?.filter(([a, b]) => a !== from || b !== to) }))}
            >
              ${icons.close}
            </button>
          </li>`,
      )}
    </ul>
    <form class="pause-form" @submit=${add}>
      ${field(words.pauseFrom, html`<input type="date" name="from" min="2000-01-01" max="2099-12-31" required />`)}
      ${field(words.pauseTo, html`<input type="date" name="to" min="2000-01-01" max="2099-12-31" required />`)}
      <button type="submit" class="button">${words.addPause}</button>
    </form>
  </div>`;
}
