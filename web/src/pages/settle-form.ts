/** The small form by which a person states one fact, where the pathway asks for it. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Desk } from '../app/desk';
import type { Opened, Text } from '../engine/engine';
import type { Framework } from '../frameworks/frameworks';
import { valuesAsked, skillsAsked } from '../learner/asked';
import { gradeFrom } from '../learner/form';
import type { Known } from '../learner/holding';
import { bases, cefrLevels } from '../learner/learner';
import { askingFor, attributeOf, settle, type Answer, type Question } from '../learner/settle';
import type { LearnerWords } from '../locales';
import type { Node } from '../requirement/phrase';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';
import {
  choiceField,
  codeNamed,
  dateField,
  numberField,
  suggestField,
  textField,
  valuesOf,
  type Option,
} from './fields';
import { codeOptions, fieldNames, gradeField, levelOptions, systemOptions } from './record-form';

export interface SettleState {
  desk: Desk;
  opened: Opened;
  requirement: Node;
  labels: Record<string, Text>;
  frameworks: Framework[];
  words: LearnerWords;
  reader: Reader;
  /** Where the focus goes once an answer is given. */
  focus: string;
  /** What is asked about admits to the award; it does not complete it. */
  entry: boolean;
}

/** `id` is unique on the page; `label` names the question; `known` is the record of the achievement asked about. */
export function settleForm(
  question: Question,
  id: string,
  label: string,
  state: SettleState,
  known?: Known,
): TemplateResult {
  const { desk, words } = state;
  if (question.fact === 'note') return html`<p class="quiet">${words.entry.askProvider}</p>`;
  if (askingFor(question) === 'none') return html`<p class="quiet">${words.standing.cannotState}</p>`;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const answer = answerIn(event.target as HTMLFormElement, question, state);
    const change = answer && settle(question, answer, known);
    if (change) void desk.change(change, undefined, state.focus);
  };
  return html`<form class="line-form settle" aria-label=${label} @submit=${sent}>
    ${control(question, id, state)} <button class="button">${words.standing.state}</button>
  </form>`;
}

function control(question: Question, id: string, state: SettleState): TemplateResult {
  const { words, reader, opened, desk } = state;
  const { form, facts } = words;
  const { codes } = reader.words;
  const choice = (label: string, options: Option[]): TemplateResult =>
    choiceField('value', label, options, '', form.notStated);
  switch (askingFor(question)) {
    case 'date':
      return dateField('value', question.fact === 'issued' ? form.issued : form.expires);
    case 'credits':
      return html`${numberField('value', form.credits)}${choiceField('system', form.system, systemOptions(opened), 'ECTS')}`;
    case 'eqf':
      return choice(form.eqf, levelOptions(reader));
    case 'levelBasis':
      return choice(form.levelBasis, codeOptions(['formal', 'informal'], form.levelBases));
    case 'national':
      return nationalField(state);
    case 'grade':
      return gradeField(opened, words, '');
    case 'provider':
      return suggestField(`providers-${id}`, 'value', form.provider, desk.providers.keys(), {
        hint: form.providerHint,
        typed: (text) =>
          text.length > 1 && void desk.suggestProviders(text, reader.language, (name) => plain(name, reader)),
      });
    case 'kind':
      return choice(form.kind, codeOptions(Object.keys(codes.kind), codes.kind));
    case 'basis':
      return choice(form.basis, codeOptions(bases, form.bases));
    case 'delivery':
      return choice(form.delivery, codeOptions(Object.keys(codes.delivery), codes.delivery));
    case 'field':
      return suggestField(`fields-${id}`, 'value', form.field, fieldNames(reader).keys());
    case 'skill':
      return choice(facts.skill, skillOptions(state));
    case 'cefr':
      return choice(facts.cefr, codeOptions(cefrLevels, {}));
    case 'months':
      return numberField('value', facts.months, '', '1');
    case 'occupation':
      return suggestField(`occupations-${id}`, 'value', facts.occupation, occupationNames(reader).keys());
    case 'attribute':
      return attributeField(attributeOf(question.fact)!, id, state);
    case 'milestone':
      return textField('value', facts.milestone);
    default:
      return textField('value', form.title);
  }
}

function nationalField({ frameworks, words, reader }: SettleState): TemplateResult {
  const options = frameworks.flatMap(({ id, levels }) =>
    levels.map(({ level }) => ({ value: `${id} ${level}`, label: `${id} ${level}` })),
  );
  return choiceField('value', reader.words.card.level, options, '', words.form.notStated);
}

function occupationNames(reader: Reader): Map<string, string> {
  return new Map(reader.names.all('isco-08').map(([code, name]) => [`${name} (${code})`, code]));
}

function skillOptions({ requirement, labels, reader }: SettleState): Option[] {
  return skillsAsked(requirement).map((value) => ({ value, label: plain(labels[value], reader) || value }));
}

/** The values that the rules know are offered; any other may be written. */
function attributeField(name: string, id: string, { requirement, words }: SettleState): TemplateResult {
  return suggestField(`values-${id}`, 'value', `${words.facts.value}: ${name}`, valuesAsked(requirement, name));
}

/** The answer in the words of the record: names become codes, choices of two parts are taken apart. */
function answerIn(form: HTMLFormElement, question: Question, { desk, words, reader }: SettleState): Answer | undefined {
  const values = valuesOf(form);
  const named = (codes: ReadonlyMap<string, string>, complaint: string): Answer | undefined => {
    const value = codeNamed(form, 'value', codes, complaint);
    return value ? { value } : undefined;
  };
  switch (askingFor(question)) {
    case 'grade': {
      const grade = gradeFrom(values.grade ?? '');
      return grade && { scale: grade.scale, value: grade.grade };
    }
    case 'national': {
      const [framework = '', ...level] = (values.value ?? '').split(' ');
      return { framework, value: level.join(' ') };
    }
    case 'provider':
      return named(desk.providers, words.form.unknownProvider);
    case 'field':
      return named(fieldNames(reader), words.form.unknownChoice);
    case 'occupation':
      return named(occupationNames(reader), words.form.unknownChoice);
    default:
      return values;
  }
}
