/** Have and need in words, and as a bar beside them. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Interval } from '../engine/engine';
import { progress, type Measure } from '../learner/standing';
import type { LearnerWords } from '../locales';
import * as format from '../view/format';
import type { Reader } from '../view/reader';

export function rangeInWords([low, high]: Interval, words: LearnerWords, reader: Reader): string {
  const say = (value: number): string => format.number(value, reader);
  if (high === null) return words.standing.atLeast(say(low));
  return low === high ? say(low) : words.standing.upTo(say(low), say(high));
}

/** `most`: what is needed is a bound from above. */
export function measureInWords(
  { unit, have, need }: Measure,
  most: boolean,
  words: LearnerWords,
  reader: Reader,
): string {
  const { standing } = words;
  const [has, asks] = [rangeInWords(have, words, reader), rangeInWords(need, words, reader)];
  return standing[unit](most ? standing.only(has, asks) : standing.of(has, asks));
}

export function measuresView(
  list: Measure[],
  most: boolean,
  words: LearnerWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const said = list.map((one) => measureInWords(one, most, words, reader)).join(', ');
  const bar = most ? nothing : html`<progress max="1" .value=${progress(list)} aria-hidden="true"></progress>`;
  return html`<span class="measure">${bar}<span>${said}</span></span>`;
}
