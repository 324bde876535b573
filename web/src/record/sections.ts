/** The sections of a credential page, in the order in which a learner asks: what, how hard, how long, how, where to, how sure. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Interval, Text } from '../engine/engine';
import type { FrameworkData } from '../frameworks/frameworks';
import type { RecordWords } from '../locales';
import * as format from '../view/format';
import { isolated, outward, plain, say } from '../view/text';
import { deliverySection, identitySection, purposeSection, twinSection } from './offer';
import { leadsSection } from './leads';
import { levelSection } from './level';
import { qualitySection } from './quality';
import { recognitionSection } from './recognition';
import {
  code,
  codes,
  inline,
  list,
  rowsView,
  text,
  textOrAddress,
  yesNo,
  type Row,
  type Shown,
  type Telling,
} from './rows';
import { requirementPhrase } from '../requirement/phrase';
import { requirementView } from '../requirement/requirement-view';
import type { Outcome } from './shape';

export type SectionId = keyof RecordWords['sections'];

export interface Section {
  id: SectionId;
  body: TemplateResult;
}

export function sections(telling: Telling, frameworks: FrameworkData, today: string): Section[] {
  return [
    { id: 'outcomes', body: outcomesSection(telling) },
    { id: 'level', body: levelSection(telling, frameworks) },
    { id: 'time', body: timeSection(telling, today) },
    { id: 'cost', body: costSection(telling) },
    { id: 'entry', body: entrySection(telling) },
    { id: 'delivery', body: deliverySection(telling) },
    { id: 'assessment', body: assessmentSection(telling) },
    { id: 'leads', body: leadsSection(telling) },
    { id: 'recognition', body: recognitionSection(telling) },
    { id: 'work', body: workSection(telling) },
    { id: 'industry', body: industrySection(telling) },
    { id: 'purpose', body: purposeSection(telling) },
    { id: 'twin', body: twinSection(telling) },
    { id: 'quality', body: qualitySection(telling) },
    { id: 'identity', body: identitySection(telling) },
    { id: 'transparency', body: transparencySection(telling) },
    { id: 'source', body: sourceSection(telling) },
  ];
}

function outcomesSection(telling: Telling): TemplateResult {
  const { record, words, reader } = telling;
  const outcomes = record.learningOutcomes ?? [];
  const description = record.description
    ? html`<p class="description">${say(record.description, reader)}</p>`
    : nothing;
  if (outcomes.length === 0)
    return html`${description}
      <p class="not-stated">${reader.words.notStated}</p>`;
  const types = ['knowledge', 'skills', 'responsibility-autonomy', 'untyped'] as const;
  return html`${description}
    <p class="explained">${words.explain.outcomes}</p>
    ${types.map((type) => {
      const of = outcomes.filter((outcome) => (outcome.type ?? 'untyped') === type);
      return of.length === 0
        ? nothing
        : html`<h3>${words.codes.outcomeType[type]}</h3>
            <ul class="outcomes">
              ${of.map((outcome) => html`<li>${outcomeView(outcome, telling)}</li>`)}
            </ul>`;
    })}`;
}

function outcomeView(outcome: Outcome, { view, words, reader }: Telling): TemplateResult {
  const skills = outcome.skills ?? [];
  if (skills.length === 0) return html`${say(outcome.statement, reader)}`;
  return html`${say(outcome.statement, reader)}
    <ul class="skills" aria-label=${words.labels.skills}>
      ${skills.map((id) => html`<li class="skill">${skillView(id, view.labels[id], reader)}</li>`)}
    </ul>`;
}

function skillView(id: string, label: Telling['view']['labels'][string] | undefined, reader: Telling['reader']): Shown {
  return outward(id, label ? say(label, reader) : isolated(id));
}

function timeSection(telling: Telling, today: string): TemplateResult {
  const { record, words, reader } = telling;
  const { workload = {}, duration = {} } = record;
  const { hours, credits } = workload;
  const weeks = duration.weeks === undefined ? undefined : reader.words.amounts.weeks(duration.weeks);
  return rowsView(
    [
      { label: words.labels.hours, value: hours === undefined ? undefined : format.hours(hours, reader) },
      { label: words.labels.credits, value: credits && format.credits(credits.value, credits.system, reader) },
      ...computedRows(telling),
      { label: words.labels.weeks, value: weeks },
      { label: words.labels.pace, value: code(duration.pace, words.codes.pace) },
      { label: words.labels.intensity, value: code(duration.intensity, words.codes.intensity) },
      { label: words.labels.intakes, value: intakes(telling, today) },
    ],
    reader,
  );
}

/** Hours from credits and credits from hours, where the record states only the other; always said to be computed. */
function computedRows({ record, words, reader, view }: Telling): Row[] {
  const { ects, hours } = view.derived;
  const row = (label: string, interval: Interval, end: (value: number) => string): Row => ({
    label,
    value: format.interval(interval, reader, end),
    explained: interval[0] === interval[1] ? words.explain.computed : words.explain.interval,
  });
  const rows: Row[] = [];
  if (ects && record.workload?.credits?.system !== 'ECTS') {
    rows.push(row(words.labels.ects, ects, (value) => format.credits(value, 'ECTS', reader)));
  }
  if (hours && record.workload?.hours === undefined) {
    rows.push(row(words.labels.hoursDerived, hours, (value) => format.hours(value, reader)));
  }
  return rows;
}

function intakes({ record, words, reader }: Telling, today: string): Shown {
  if (record.duration?.rolling) return words.intakes.rolling;
  return list(record.duration?.intakes, (day) => {
    const past = day < today ? html` <span class="quiet">(${words.intakes.past})</span>` : nothing;
    return html`<time datetime=${day}>${format.date(day, reader)}</time>${past}`;
  });
}

function costSection({ record, words, reader }: Telling): TemplateResult {
  const { amount, currency = 'EUR', funding } = record.cost ?? {};
  return rowsView(
    [
      { label: words.labels.amount, value: amount === undefined ? undefined : format.price(amount, currency, reader) },
      { label: words.labels.funding, value: codes(funding, reader.words.codes.funding) },
    ],
    reader,
  );
}

function entrySection({ record, words, reader, view }: Telling): TemplateResult {
  if (!record.entry) return html`<p class="not-stated">${reader.words.notStated}</p>`;
  const telling = { words: words.requirement, record: words, reader };
  return requirementView(requirementPhrase(record.entry, telling), { telling, labels: view.labels });
}

function assessmentSection({ record, words, reader }: Telling): TemplateResult {
  const { types, external, supervision } = record.assessment ?? {};
  return rowsView(
    [
      { label: words.labels.assessmentTypes, value: codes(types, reader.words.codes.assessment) },
      { label: words.labels.awardBasis, value: codes(record.awardBasis, words.codes.awardBasis) },
      { label: words.labels.external, value: yesNo(external, words) },
      { label: words.labels.supervision, value: code(supervision, words.codes.supervision) },
    ],
    reader,
  );
}

function workSection({ record, words, reader }: Telling): TemplateResult {
  const coded = (value: string, name: string | Text): Shown => {
    if (name === value) return occupationLink(value, words);
    const code = plain(name, reader).includes(value) ? nothing : html` <span class="code">${value}</span>`;
    return html`${say(name, reader)}${code}`;
  };
  return rowsView(
    [
      { label: words.labels.fields, value: list(record.fields, (value) => coded(value, reader.names.field(value))) },
      { label: words.labels.sectors, value: list(record.sectors, (value) => coded(value, reader.names.sector(value))) },
      {
        label: words.labels.occupations,
        value: list(record.occupations, (value) => coded(value, reader.names.occupation(value))),
      },
      { label: words.labels.tasks, value: list(record.tasks, (task) => text(task, reader)) },
      { label: words.labels.occupationalStandard, value: textOrAddress(record.occupationalStandard, reader) },
    ],
    reader,
  );
}

/** An ESCO occupation is an address without a name: the end of it tells two of them apart. */
function occupationLink(value: string, words: RecordWords): Shown {
  const id = /\/esco\/occupation\/([\w-]+)$/.exec(value)?.[1];
  if (!id) return outward(value);
  return outward(value, html`${words.escoOccupation} <span class="code">${id.slice(0, 8)}</span>`);
}

function industrySection({ record, words, reader }: Telling): TemplateResult {
  const { industry, partners, evidence } = record.relevance ?? {};
  const results = list(record.outcomesData, ({ measure, value, year, source }) => {
    const shown = typeof value === 'number' ? format.number(value, reader) : text(value, reader);
    const from = source ? html` <span class="quiet">${textOrAddress(source, reader)}</span>` : nothing;
    return html`${measure ? html`${say(measure, reader)}: ` : nothing}${shown}${year ? ` (${year})` : ''}${from}`;
  });
  return rowsView(
    [
      { label: words.labels.industry, value: code(industry, reader.words.codes.industry) },
      { label: words.labels.partners, value: list(partners, (partner) => text(partner, reader)) },
      { label: words.labels.recruitment, value: text(record.recruitment, reader) },
      { label: words.labels.evidence, value: textOrAddress(evidence, reader) },
      { label: words.labels.outcomesData, value: results },
    ],
    reader,
  );
}

function transparencySection({ view, words, reader }: Telling): TemplateResult {
  const { transparency, transparencyPercent } = view.derived;
  const known = transparency.filter((element) => element.answered);
  const missing = transparency.filter((element) => !element.answered);
  const share = format.percent(transparencyPercent / 100, reader);
  const items = (elements: typeof transparency): TemplateResult =>
    html`<ul class="elements">
      ${elements.map(
        ({ element }) =>
          html`<li><span class="code">${element}</span> ${words.transparency.elements[element] ?? ''}</li>`,
      )}
    </ul>`;
  return html`<p class="explained">${words.explain.transparency}</p>
    <p>
      <meter min="0" max="100" value=${transparencyPercent} aria-label=${words.transparency.meter}></meter>
      ${words.transparency.share(share, known.length, transparency.length)}
    </p>
    ${
      missing.length > 0
        ? html`<h3>${words.transparency.missing}</h3>
            ${items(missing)}`
        : nothing
    }
    ${
      known.length > 0
        ? html`<h3>${words.transparency.stated}</h3>
            ${items(known)}`
        : nothing
    }`;
}

function sourceSection({ record, words, reader }: Telling): TemplateResult {
  const { validFrom, validUntil } = record;
  const from = validFrom && format.date(validFrom, reader);
  const until = validUntil && format.date(validUntil, reader);
  const { offered } = words;
  const valid = from && until ? offered.both(from, until) : from ? offered.from(from) : until && offered.until(until);
  const illustrative = record.illustrative ? html`<p class="note">${words.explain.illustrative}</p>` : nothing;
  const rows = rowsView(
    [
      { label: words.labels.source, value: textOrAddress(record.source, reader) },
      { label: words.labels.reviewed, value: record.reviewed && format.date(record.reviewed, reader) },
      { label: words.labels.offered, value: valid || undefined },
      { label: words.labels.listedIn, value: list(record.listedIn, (register) => textOrAddress(register, reader)) },
      { label: words.labels.tags, value: inline(record.tags, (tag) => tag) },
      { label: words.labels.further, value: textOrAddress(record.further, reader) },
    ],
    reader,
  );
  return html`${illustrative}${rows}`;
}
