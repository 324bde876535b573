/** The rows of a credential page: a label and what is stated, or that nothing is. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RecordWords } from '../locales';
import type { CredentialView, Text } from '../engine/engine';
import { dotted } from '../view/dotted';
import type { Reader } from '../view/reader';
import { named } from '../view/reader';
import { choose, clean, followable, outward, say } from '../view/text';
import type { Shape } from './shape';

/** Everything that a section of the page is made from. */
export interface Telling {
  view: CredentialView;
  record: Shape;
  words: RecordWords;
  reader: Reader;
}

export type Shown = TemplateResult | string | typeof nothing | undefined;

export interface Row {
  label: string;
  /** Absent: not stated. */
  value?: Shown;
  /** A line in smaller print that says what the value means. */
  explained?: string;
}

/** What is stated, row by row; what is not, by name in one row at the end. */
export function rowsView(rows: Row[], reader: Reader): TemplateResult {
  const isStated = ({ value }: Row): boolean => value !== undefined && value !== nothing;
  const missing = rows.filter((row) => !isStated(row)).map(({ label }) => label);
  return html`<dl class="rows">
    ${rows.filter(isStated).map(
      ({ label, value, explained }) =>
        html`<div class="row">
          <dt>${label}</dt>
          <dd>${value}${explained ? html`<p class="explained">${explained}</p>` : nothing}</dd>
        </div>`,
    )}
    ${
      missing.length > 0
        ? html`<div class="row not-stated">
            <dt>${reader.words.notStated}</dt>
            <dd>${dotted(missing)}</dd>
          </div>`
        : nothing
    }
  </dl>`;
}

export function text(value: Text | undefined, reader: Reader): Shown {
  return value === undefined ? undefined : say(value, reader);
}

/** A text that may be an address: followed if it can be. */
export function textOrAddress(value: Text | undefined, reader: Reader): Shown {
  const chosen = value && choose(value, reader.language);
  if (!chosen) return undefined;
  return followable(chosen.value) ? outward(chosen.value) : say(value, reader);
}

export function code(value: string | undefined, names: Readonly<Record<string, string>>): Shown {
  return value === undefined ? undefined : named(names, value);
}

export function codes(values: string[] | undefined, names: Readonly<Record<string, string>>): Shown {
  return list(values, (value) => named(names, value));
}

export function yesNo(value: boolean | undefined, words: RecordWords): Shown {
  if (value === undefined) return undefined;
  return value ? words.yes : words.no;
}

/** One thing stands by itself, several as a list. */
export function list<T>(values: readonly T[] | undefined, shown: (value: T) => Shown): Shown {
  if (!values || values.length === 0) return undefined;
  if (values.length === 1) return shown(values[0]!);
  return html`<ul class="plain-list">
    ${values.map((value) => html`<li>${shown(value)}</li>`)}
  </ul>`;
}

/** Short things side by side, such as names of languages. */
export function inline<T>(values: readonly T[] | undefined, shown: (value: T) => string): Shown {
  if (!values || values.length === 0) return undefined;
  return values.map((value) => clean(shown(value))).join(', ');
}
