/** Languages and countries to choose from among a person's wishes: closed until wanted, and then each a box to tick. */
import { html, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { toggled } from '../plan/planning';
import * as format from '../view/format';
import type { Reader } from '../view/reader';

export interface CodeChoice {
  kind: 'language' | 'country';
  label: string;
  /** Said where none is chosen. */
  any: string;
  /** Of the open catalogue. */
  offered: string[];
  chosen: string[];
  choose(change: (now: string[]) => string[]): void;
}

/** What is chosen can always be given up, even where the open catalogue has nothing of it. */
export function codesView(choice: CodeChoice, reader: Reader): TemplateResult {
  const { kind, label, any, offered, chosen, choose } = choice;
  const name = (code: string): string => format.facetValue(kind, code, reader);
  const byName = (codes: string[]): string[] => codes.sort((a, b) => name(a).localeCompare(name(b), reader.language));
  const codes = byName([...new Set([...offered, ...chosen])]);
  const toggle = (code: string): void => choose((now) => byName(toggled(now, code)));
  const said =
    chosen.length === 0
      ? any
      : byName([...chosen])
          .map(name)
          .join(', ');
  return html`<details class="codes">
    <summary><span class="field-label">${label}:</span> ${said}</summary>
    <fieldset class="choices">
      <legend class="visually-hidden">${label}</legend>
      ${repeat(
        codes,
        (code) => code,
        (code) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name=${kind}
              value=${code}
              .checked=${live(chosen.includes(code))}
              @change=${() => toggle(code)}
            /><span>${name(code)}</span></label
          >`,
      )}
    </fieldset>
  </details>`;
}
