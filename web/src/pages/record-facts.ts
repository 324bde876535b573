/** The rest of a record: experience, languages, skills, milestones, and whatever else an award may ask about a person. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Desk } from '../app/desk';
import type { Text } from '../engine/engine';
import { languageCodes } from '../learner/language-codes';
import {
  cefrLevels,
  withAttribute,
  withExperience,
  withLanguage,
  withSkill,
  withoutAttribute,
  withoutExperience,
  withoutLanguage,
  withoutSkill,
  withoutWord,
  withWord,
  type Change,
  type Experience,
} from '../learner/learner';
import type { LearnerWords } from '../locales';
import { dotted } from '../view/dotted';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { isolated, plain, say } from '../view/text';
import {
  choiceField,
  closeModal,
  codeNamed,
  field,
  numberField,
  openModal,
  optionsView,
  suggestField,
  textField,
  valuesOf,
} from './fields';
import { fieldNames } from './record-form';

export function factsOfPerson(desk: Desk, leftSkills: boolean, words: LearnerWords, reader: Reader): TemplateResult {
  return html`<div class="record-facts">
    ${experienceView(desk, words, reader)} ${languagesView(desk, words, reader)}
    ${skillsView(desk, leftSkills, words, reader)} ${milestonesView(desk, words)} ${attributesView(desk, words)}
  </div>`;
}

interface Item {
  what: unknown;
  /** What it is called where it is removed. */
  name: string;
  remove: Change;
  more?: unknown;
}

function part(
  id: string,
  title: string,
  items: Item[],
  adding: TemplateResult,
  desk: Desk,
  words: LearnerWords,
): TemplateResult {
  return html`<section class="record-part" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <ul class="entries" data-part=${id}>
      ${items.map(
        ({ what, name, remove, more }) =>
          html`<li class="entry">
            <div>${what}</div>
            <div class="entry-acts">
              ${more ?? nothing}
              <button
                type="button"
                class="link-button"
                aria-label=${words.facts.removeIt(name)}
                @click=${() => void desk.change(remove, 'removed', '#record-said')}
              >
                ${words.facts.remove}
              </button>
            </div>
          </li>`,
      )}
    </ul>
    ${adding}
  </section>`;
}

/** A form of one line: what it says goes into the record, and it is empty again. */
function lineForm(
  content: TemplateResult,
  words: LearnerWords,
  state: (form: HTMLFormElement) => boolean,
): TemplateResult {
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (state(form)) form.reset();
  };
  return html`<form class="line-form" @submit=${sent}>
    ${content} <button class="button">${words.facts.add}</button>
  </form>`;
}

function occupationNames(reader: Reader): Map<string, string> {
  return new Map(reader.names.all('isco-08').map(([code, name]) => [`${name} (${code})`, code]));
}

function experienceView(desk: Desk, words: LearnerWords, reader: Reader): TemplateResult {
  const { facts, achievements } = words;
  const list = desk.keeper.learner.experience ?? [];
  const items = list.map((one, at) => {
    const name = experienceInWords(one, words, reader);
    const edit = (): void => {
      desk.experience = at;
      desk.draw();
    };
    const more = html`<button type="button" class="link-button" @click=${edit}>
      ${achievements.edit}<span class="visually-hidden">: ${name}</span>
    </button>`;
    return { what: experienceShown(one, words, reader), name, remove: withoutExperience(at), more };
  });
  const editing = desk.experience === undefined ? nothing : experienceDialog(desk.experience, desk, words, reader);
  const adding = lineForm(experienceFields({}, 'new', words, reader), words, (form) => {
    const stated = readExperience(form, words, reader);
    if (stated) void desk.change(withExperience(Infinity, stated));
    return stated !== undefined;
  });
  return html`${part('experience-title', facts.experience, items, adding, desk, words)}${editing}`;
}

/** As one line of text, for where it is removed or edited. */
function experienceInWords(one: Experience, words: LearnerWords, reader: Reader): string {
  return experienceParts(one, words, reader)
    .map((part) => plain(part, reader))
    .join(', ');
}

function experienceShown(one: Experience, words: LearnerWords, reader: Reader): TemplateResult {
  return dotted(experienceParts(one, words, reader).map((part) => say(part, reader)));
}

function experienceParts(one: Experience, { facts }: LearnerWords, { names }: Reader): (string | Text)[] {
  const { months, occupation, fields = [] } = one;
  return [
    months === undefined ? facts.monthsUnknown : facts.someMonths(months),
    ...(occupation ? [names.occupation(occupation)] : []),
    ...fields.map((code) => names.field(code)),
  ];
}

function experienceFields(old: Experience, id: string, { facts }: LearnerWords, reader: Reader): TemplateResult {
  const occupations = occupationNames(reader);
  const fields = fieldNames(reader);
  const nameOf = (names: Map<string, string>, code = ''): string =>
    [...names].find(([, one]) => one === code)?.[0] ?? code;
  return html`${numberField('months', facts.months, old.months === undefined ? '' : String(old.months), '1')}
  ${suggestField(`occupations-${id}`, 'occupation', facts.occupation, occupations.keys(), {
    value: nameOf(occupations, old.occupation),
  })}
  ${suggestField(`fields-${id}`, 'field', facts.field, fields.keys(), { value: nameOf(fields, old.fields?.[0]) })}`;
}

function readExperience(form: HTMLFormElement, words: LearnerWords, reader: Reader): Experience | undefined {
  const { months } = valuesOf(form);
  const occupations = occupationNames(reader);
  // An address of ESCO is an occupation too, though the list has no name for it.
  const written = (form.elements.namedItem('occupation') as HTMLInputElement).value.trim();
  if (/^https?:\/\/data\.europa\.eu\/esco\//.test(written)) occupations.set(written, written);
  const occupation = codeNamed(form, 'occupation', occupations, words.form.unknownChoice);
  if (occupation === undefined) return undefined;
  const field = codeNamed(form, 'field', fieldNames(reader), words.form.unknownChoice);
  if (field === undefined || (!months && !occupation && !field)) return undefined;
  return {
    ...(months ? { months: Number(months) } : {}),
    ...(occupation ? { occupation } : {}),
    ...(field ? { fields: [field] } : {}),
  };
}

function experienceDialog(at: number, desk: Desk, words: LearnerWords, reader: Reader): TemplateResult {
  const old = desk.keeper.learner.experience?.[at] ?? {};
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const stated = readExperience(event.target as HTMLFormElement, words, reader);
    if (!stated) return;
    closeModal(event);
    const { months: _, occupation: __, fields: ___, ...rest } = old;
    void desk.change(withExperience(at, { ...rest, ...stated }));
  };
  return html`<dialog
    class="entry-dialog"
    aria-labelledby="experience-edit"
    ${ref(openModal)}
    @close=${() => desk.close()}
  >
    <form class="entry-form" @submit=${sent}>
      <h2 id="experience-edit">${words.form.editTitle}: ${words.facts.experience}</h2>
      ${experienceFields(old, 'edit', words, reader)}
      <p class="ways">
        <button class="button primary">${words.form.save}</button>
        <button type="button" class="button" @click=${closeModal}>${words.form.cancel}</button>
      </p>
    </form>
  </dialog>`;
}

function languagesView(desk: Desk, words: LearnerWords, reader: Reader): TemplateResult {
  const { facts } = words;
  const levels = cefrLevels.map((value) => ({ value, label: value }));
  const items = (desk.keeper.learner.languages ?? []).map(({ code, cefr }) => {
    const name = format.language(code, reader);
    const chosen = (event: Event): void =>
      void desk.change(withLanguage({ code, cefr: (event.target as HTMLSelectElement).value || undefined }));
    const level = html`<select aria-label=${`${facts.cefr}: ${name}`} @change=${chosen}>
      ${optionsView(levels, cefr ?? '', words.form.notStated)}
    </select>`;
    return { what: isolated(name), name, remove: withoutLanguage(code), more: level };
  });
  const languages = languageCodes
    .map((value) => ({ value, label: format.language(value, reader) }))
    .sort((a, b) => a.label.localeCompare(b.label, reader.language));
  const content = html`${field(
    facts.language,
    html`<select name="code" required>
      ${optionsView(languages, '', '')}
    </select>`,
  )}
  ${choiceField('cefr', facts.cefr, levels, '', words.form.notStated)}`;
  const adding = lineForm(content, words, (form) => {
    const { code, cefr } = valuesOf(form);
    void desk.change(withLanguage(cefr ? { code: code!, cefr } : { code: code! }));
    return true;
  });
  return part('languages-title', facts.languages, items, adding, desk, words);
}

function skillsView(desk: Desk, left: boolean, words: LearnerWords, reader: Reader): TemplateResult {
  const { facts } = words;
  const { skills = [], 'x-skill-names': names = {} } = desk.keeper.learner;
  const items = skills.map((id) => {
    const name = names[id] ?? id;
    return { what: isolated(name), name, remove: withoutSkill(id) };
  });
  const content = suggestField('known-skills', 'skill', facts.skill, desk.skills.keys(), {
    hint: facts.skillHint,
    required: true,
    typed: (text) => text.length > 1 && void desk.suggestSkills(text, reader.language, (label) => plain(label, reader)),
  });
  const adding = lineForm(content, words, (form) => {
    const written = (form.elements.namedItem('skill') as HTMLInputElement).value.trim();
    const codes = new Map(desk.skills);
    if (/^https?:\/\/data\.europa\.eu\/esco\/skill\//.test(written)) codes.set(written, written);
    const code = codeNamed(form, 'skill', codes, words.form.unknownChoice);
    if (code) void desk.change(withSkill(code, written));
    return Boolean(code);
  });
  const said = left
    ? html`<p class="quiet">${facts.leftSkills}</p>
        ${adding}`
    : adding;
  return part('skills-title', facts.skills, items, said, desk, words);
}

function milestonesView(desk: Desk, words: LearnerWords): TemplateResult {
  const { facts } = words;
  const items = (desk.keeper.learner.milestones ?? []).map((name) => ({
    what: isolated(name),
    name,
    remove: withoutWord('milestones', name),
  }));
  const adding = lineForm(textField('milestone', facts.milestone, '', facts.milestoneHint, true), words, (form) => {
    const { milestone } = valuesOf(form);
    if (milestone) void desk.change(withWord('milestones', milestone));
    return Boolean(milestone);
  });
  return part('milestones-title', facts.milestones, items, adding, desk, words);
}

function attributesView(desk: Desk, words: LearnerWords): TemplateResult {
  const { facts } = words;
  const items = Object.entries(desk.keeper.learner.attributes ?? {}).map(([name, value]) => ({
    what: html`${isolated(name)}: ${isolated(value)}`,
    name,
    remove: withoutAttribute(name),
  }));
  const content = html`${textField('name', facts.name, '', undefined, true)}
  ${textField('value', facts.value, '', facts.attributeHint, true)}`;
  const adding = lineForm(content, words, (form) => {
    const { name, value } = valuesOf(form);
    if (name && value) void desk.change(withAttribute(name, value));
    return Boolean(name && value);
  });
  return part('attributes-title', facts.attributes, items, adding, desk, words);
}
