/** What if a module were not offered, or not wanted? It is left out of the plan, and can be put back. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PlanWords } from '../locales';
import { called } from '../plan/titles';
import type { Acts } from '../view/acts';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import type { PlanState } from './plan';

/** Undefined: the wishes are not the person's own. */
export function leavingOut(
  { shared, without }: PlanState,
  { place }: Reader,
  acts: Acts,
): ((credential: string) => void) | undefined {
  if (shared) return undefined;
  return (credential) => acts.go({ ...place, without: [...without, credential] }, 'replace');
}

export function leftOutView(
  { shared, without, titles }: PlanState,
  words: PlanWords,
  reader: Reader,
  acts: Acts,
): TemplateResult | typeof nothing {
  if (without.length === 0) return nothing;
  const putBack = (credential: string): void => {
    const left = without.filter((one) => one !== credential);
    acts.go({ ...reader.place, without: left.length > 0 ? left : undefined }, 'replace');
  };
  return html`<div class="left-out">
    <p class="field-label" id="left-out">${words.leftOut}</p>
    <ul class="pause-list" aria-labelledby="left-out">
      ${without.map((credential) => {
        const title = called(credential, titles, reader);
        return html`<li>
          <bdi>${title}</bdi>
          ${
            shared
              ? nothing
              : html`<button
                  type="button"
                  class="icon-button"
                  aria-label=${`${words.putBack}: ${title}`}
                  @click=${() => putBack(credential)}
                >
                  ${icons.close}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </div>`;
}
