/** Quality assurance by the headings of RQ3: first what is known and what is not, then each mechanism in full. No score. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as format from '../view/format';
import * as icons from '../view/icons';
import { named } from '../view/reader';
import { say } from '../view/text';
import { code, codes, list, rowsView, text, textOrAddress, type Shown, type Telling } from './rows';
import type { Assurance } from './shape';

export function qualitySection(telling: Telling): TemplateResult {
  const { record, view, words } = telling;
  const ofProvider = (view.provider.qualityAssurance as Assurance[] | undefined) ?? [];
  const all = [...(record.qualityAssurance ?? []), ...ofProvider.map((one) => ({ scope: 'organisation', ...one }))];
  const profile = view.derived.qualityAssurance;
  const known = profile.filter((heading) => heading.known).length;
  return html`<p class="explained">${words.explain.quality}</p>
    <p>${words.quality.profile(known, profile.length)}</p>
    <ul class="profile">
      ${profile.map(
        (heading) =>
          html`<li class=${heading.known ? 'known' : 'not-stated'}>
            ${heading.known ? icons.check : nothing} ${named(words.quality.headings, heading.heading)}<span
              class=${heading.known ? 'visually-hidden' : ''}
              >: ${heading.known ? words.quality.known : words.quality.unknown}</span
            >
          </li>`,
      )}
    </ul>
    ${all.length === 0 ? html`<p class="not-stated">${words.quality.none}</p>` : nothing}
    ${all.map((one) => assuranceView(one, telling))}`;
}

function assuranceView(one: Assurance, { words, reader }: Telling): TemplateResult {
  const { headings } = words.quality;
  const body: Shown =
    one.body === undefined && one.bodyType === undefined
      ? undefined
      : html`${one.body ? say(one.body, reader) : nothing}${one.body && one.bodyType ? ', ' : ''}${
          one.bodyType ? named(words.codes.bodyType, one.bodyType) : nothing
        }`;
  const title = one.mechanism ? named(reader.words.codes.qualityAssurance, one.mechanism) : reader.words.notStated;
  return html`<h3>${title}${one.scope ? html`: ${named(words.codes.assuranceScope, one.scope)}` : nothing}</h3>
    ${rowsView(
      [
        { label: headings.body!, value: body },
        { label: headings.cost!, value: text(one.cost, reader) },
        { label: headings.elements!, value: codes(one.elements, words.codes.elements) },
        { label: headings.tools!, value: codes(one.tools, words.codes.tools) },
        { label: headings.grading!, value: code(one.grading, words.codes.grading) },
        { label: words.quality.result, value: text(one.result, reader) },
        { label: words.quality.date, value: one.date && format.date(one.date, reader) },
        {
          label: headings.validity!,
          value: one.validityYears === undefined ? undefined : words.quality.years(one.validityYears),
        },
        { label: headings.benefits!, value: codes(one.benefits, words.codes.benefits) },
        { label: headings.standards!, value: list(one.standards, (standard) => text(standard, reader)) },
        {
          label: headings.stakeholders!,
          value: list(one.stakeholders, ({ stage, who, role }) => {
            const when = stage ? `${named(words.codes.stage, stage)}: ` : '';
            return html`${when}${text(who, reader)}${role ? html` – ${say(role, reader)}` : nothing}`;
          }),
        },
        { label: words.quality.regulation, value: textOrAddress(one.regulation, reader) },
      ],
      reader,
    )}`;
}
