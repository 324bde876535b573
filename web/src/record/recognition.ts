/** What to expect when the credential is shown to a school or an employer, and on which facts that rests. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Outlook, Text } from '../engine/engine';
import { credentialLink } from '../requirement/requirement-view';
import * as format from '../view/format';
import { named } from '../view/reader';
import { say } from '../view/text';
import { code, inline, list, text, type Shown, type Telling } from './rows';
import type { DeclaredRecognition } from './shape';

const purposes = ['education', 'employment'] as const;

export function recognitionSection(telling: Telling): TemplateResult {
  const { record, view, words, reader } = telling;
  const { declared, automatic } = record.recognition ?? {};
  const automatically = list(automatic, ({ scope, basis, countries, note }) => {
    const where = inline(countries, (country) => format.country(country, reader));
    return html`${code(scope, words.codes.automaticScope)}${where ? html`: ${where}` : nothing}
    ${basis ? html`<p>${say(basis, reader)}</p>` : nothing}${note ? html`<p class="quiet">${say(note, reader)}</p>` : nothing}`;
  });
  const none = html`<p class="not-stated">${reader.words.notStated}</p>`;
  return html`<p class="explained">${words.explain.recognition}</p>
    <h3>${words.recognition.declared}</h3>
    ${list(declared, (one) => declaredView(one, telling)) ?? none}
    <h3>${words.recognition.automatic}</h3>
    ${automatically ?? none}
    <h3>${words.recognition.outlook}</h3>
    ${purposes.map((purpose) => outlookTable(purpose, view.derived.recognition, telling))}`;
}

function declaredView(one: DeclaredRecognition, { words, reader, view }: Telling): Shown {
  const { codes, recognition } = words;
  const extent = one.extent ? `, ${named(codes.extent, one.extent)}` : '';
  const credits = one.credits ? `, ${format.credits(one.credits.value, one.credits.system, reader)}` : '';
  const where = inline(one.countries, (country) => format.country(country, reader));
  return html`<strong>${named(codes.effect, one.effect)}</strong>${extent}${credits}
    ${one.target ? html` ${recognition.towards} ${targetView(one.target, view.labels, reader)}` : nothing}
    ${one.by ? html` ${recognition.by} ${say(one.by, reader)}` : nothing} ${where ? html` (${where})` : nothing}
    ${one.note ? html`<p class="quiet">${say(one.note, reader)}</p>` : nothing}`;
}

/** The target is a credential's id where the catalogue has it, else the author's own words. */
function targetView(target: Text, labels: Record<string, Text>, reader: Telling['reader']): Shown {
  const id = Object.values(target)[0] ?? '';
  return Object.hasOwn(labels, id) ? credentialLink(id, labels, reader) : text(target, reader);
}

function outlookTable(
  purpose: (typeof purposes)[number],
  outlooks: Outlook[],
  { words }: Telling,
): TemplateResult | typeof nothing {
  const of = outlooks.filter((outlook) => outlook.purpose === purpose);
  if (of.length === 0) return nothing;
  const { recognition, codes } = words;
  const facts = (list: string[]): string =>
    list.length === 0 ? '–' : list.map((fact) => named(recognition.facts, fact).replaceAll('-', ' ')).join(', ');
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${codes.purpose[purpose]}>
    <table class="outlook stacked" role="table">
      <caption>
        ${codes.purpose[purpose]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${recognition.effect}</th>
          <th scope="col">${recognition.outlook}</th>
          <th scope="col">${recognition.restsOn}</th>
          <th scope="col">${recognition.missing}</th>
        </tr>
      </thead>
      <tbody>
        ${of.map(
          ({ effect, outlook, restsOn, missing }) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${named(codes.effect, effect)}</th>
              <td role="cell">
                <span class="outlook-word outlook-${outlook}">${named(codes.outlook, outlook)}</span>
              </td>
              <td role="cell" data-label=${recognition.restsOn}>${facts(restsOn)}</td>
              <td role="cell" class=${missing.length === 0 ? 'empty-cell' : ''} data-label=${recognition.missing}>
                ${facts(missing)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
