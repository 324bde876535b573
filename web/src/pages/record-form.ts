/** The dialog about one achievement: added from the catalogue, written down freely, or edited. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Desk, Draft } from '../app/desk';
import type { Opened } from '../engine/engine';
import { achievementFrom, formOf, gradeValue, type AchievementForm } from '../learner/form';
import { bases, withAchievement } from '../learner/learner';
import type { LearnerWords } from '../locales';
import type { Reader } from '../view/reader';
import { isolated, plain } from '../view/text';
import {
  choiceField,
  closeModal,
  codeNamed,
  dateField,
  numberField,
  openModal,
  optionsView,
  field,
  suggestField,
  textField,
  valuesOf,
  type Option,
} from './fields';

const builtInSystems = ['ECTS', 'SCQF', 'UK', 'ECVET'];

export interface FormState {
  desk: Desk;
  opened: Opened;
  words: LearnerWords;
  reader: Reader;
}

export function achievementDialog(draft: Draft, state: FormState): TemplateResult {
  const { desk, words, reader } = state;
  const title = titleOf(draft, reader);
  const form = formOf(draft.achievement, title);
  const known = draft.known;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = readForm(event.target as HTMLFormElement, state);
    if (!read) return;
    closeModal(event);
    void desk.change(withAchievement(achievementFrom(read, draft.achievement, title, known)));
  };
  return html`<dialog class="entry-dialog" aria-labelledby="entry-title" ${ref(openModal)} @close=${() => desk.close()}>
    <form class="entry-form" @submit=${sent}>
      <h2 id="entry-title">${draft.fresh ? words.form.addTitle : words.form.editTitle}</h2>
      ${
        known
          ? html`<p class="entry-of">
                ${isolated(title)}<span class="issuer">${isolated(plain(known.provider, reader))}</span>
              </p>
              <input type="hidden" name="title" .value=${form.title} />`
          : textField('title', words.form.title, form.title, undefined, true)
      }
      ${datesAndGrade(form, state)}
      <details class="entry-more" ?open=${!known}>
        <summary>${words.form.details}</summary>
        ${known ? html`<p class="quiet">${words.form.detailsHint}</p>` : nothing} ${detailsView(draft, form, state)}
      </details>
      <p class="ways">
        <button class="button primary">${words.form.save}</button>
        <button type="button" class="button" @click=${closeModal}>${words.form.cancel}</button>
      </p>
    </form>
  </dialog>`;
}

function titleOf({ achievement, known }: Draft, reader: Reader): string {
  const title = achievement.title ?? known?.record.title;
  return typeof title === 'object' ? plain(title, reader) : (title ?? '');
}

function datesAndGrade(form: AchievementForm, { opened, words }: FormState): TemplateResult {
  const { notStated } = words.form;
  return html`<div class="field-row">
      ${dateField('issued', words.form.issued, form.issued)}
      ${dateField('expires', words.form.expires, form.expires, words.form.expiresHint)}
    </div>
    <div class="field-row">
      ${choiceField('basis', words.form.basis, codeOptions(bases, words.form.bases), form.basis, notStated)}
      ${gradeField(opened, words, form.grade)}
    </div>`;
}

/** Every scale of the catalogue, best grade first; a grade on another scale stays to be chosen. */
export function gradeField(opened: Opened, words: LearnerWords, value: string): TemplateResult {
  const scales = opened.catalogue.gradeScales ?? [];
  const all = scales.map(({ id, grades }) => ({
    id,
    options: [...grades].reverse().map((grade) => ({ value: gradeValue(id, grade), label: String(grade) })),
  }));
  const elsewhere = value !== '' && !all.some(({ options }) => options.some((one) => one.value === value));
  return field(
    words.form.grade,
    html`<select name="grade">
      <option value="">${words.form.noGrade}</option>
      ${elsewhere ? html`<option value=${value} selected>${value}</option>` : nothing}
      ${all.map(({ id, options }) => html`<optgroup label=${id}>${optionsView(options, value)}</optgroup>`)}
    </select>`,
  );
}

export function codeOptions(codes: readonly string[], names: Readonly<Record<string, string>>): Option[] {
  return codes.map((value) => ({ value, label: names[value] ?? value }));
}

export function systemOptions(opened: Opened): Option[] {
  const own = (opened.catalogue.creditSystems ?? []).map(({ id }) => id);
  return [...builtInSystems, ...own].map((value) => ({ value, label: value }));
}

export function levelOptions(reader: Reader): Option[] {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({
    value: String(level),
    label: reader.words.card.several(String(level)),
  }));
}

export function fieldNames(reader: Reader): Map<string, string> {
  return new Map(reader.names.all('isced-f').map(([code, name]) => [`${name} (${code})`, code]));
}

function nameOf(codes: ReadonlyMap<string, string>, code: string): string {
  return [...codes].find(([, value]) => value === code)?.[0] ?? code;
}

function detailsView({ known }: Draft, form: AchievementForm, state: FormState): TemplateResult {
  const { desk, opened, words, reader } = state;
  const { notStated } = words.form;
  const { codes } = reader.words;
  const workload = known?.record.workload;
  const fields = fieldNames(reader);
  const say = (text: Record<string, string>): string => plain(text, reader);
  return html`<div class="field-row">
      ${numberField('credits', words.form.credits, form.credits, '0.01', String(workload?.credits?.value ?? ''))}
      ${choiceField('system', words.form.system, systemOptions(opened), form.system)}
      ${numberField('hours', words.form.hours, form.hours, '0.01', String(workload?.hours ?? ''))}
    </div>
    <div class="field-row">
      ${choiceField('eqf', words.form.eqf, levelOptions(reader), form.eqf, notStated)}
      ${choiceField('levelBasis', words.form.levelBasis, codeOptions(['formal', 'informal'], words.form.levelBases), form.levelBasis, notStated)}
    </div>
    <div class="field-row">
      ${suggestField('known-providers', 'provider', words.form.provider, desk.providers.keys(), {
        value: nameOf(desk.providers, form.provider),
        hint: words.form.providerHint,
        typed: (text) => text.length > 1 && void desk.suggestProviders(text, reader.language, say),
      })}
      ${choiceField('kind', words.form.kind, codeOptions(Object.keys(codes.kind), codes.kind), form.kind, notStated)}
    </div>
    <div class="field-row">
      ${choiceField('delivery', words.form.delivery, codeOptions(Object.keys(codes.delivery), codes.delivery), form.delivery, notStated)}
      ${suggestField('known-fields', 'field', words.form.field, fields.keys(), { value: nameOf(fields, form.field) })}
    </div>`;
}

/** What the form says, or undefined after saying at a field what is wrong with it. */
function readForm(form: HTMLFormElement, { desk, words, reader }: FormState): AchievementForm | undefined {
  const values = valuesOf(form) as AchievementForm;
  const expires = form.elements.namedItem('expires') as HTMLInputElement;
  if (values.expires !== '' && values.issued > values.expires) {
    expires.setCustomValidity(words.form.endsBeforeStart);
    expires.reportValidity();
    form.addEventListener('input', () => expires.setCustomValidity(''), { once: true });
    return undefined;
  }
  const before = desk.draft?.achievement;
  const own = new Map(desk.providers);
  if (before?.provider) own.set(before.provider, before.provider);
  const provider = codeNamed(form, 'provider', own, words.form.unknownProvider);
  if (provider === undefined) return undefined;
  const fields = fieldNames(reader);
  for (const code of before?.fields ?? []) fields.set(code, code);
  const code = codeNamed(form, 'field', fields, words.form.unknownChoice);
  return code === undefined ? undefined : { ...values, provider, field: code };
}
