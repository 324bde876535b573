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

export function measureInWords({ unit, have, least, most }: Measure, words: LearnerWords, reader: Reader): string {
  const { standing } = words;
  const say = (value: number): string => format.number(value, reader);
  let said = rangeInWords(have, words, reader);
  if (least !== undefined) said = standing.of(said, say(least));
  if (most !== undefined) said = standing.only(said, say(most));
  return standing[unit](said);
}

export function measuresView(list: Measure[], words: LearnerWords, reader: Reader): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const said = list.map((one) => measureInWords(one, words, reader)).join('; ');
  const share = progress(list);
  const bar = share === undefined ? nothing : html`<progress max="1" .value=${share} aria-hidden="true"></progress>`;
  return html`<span class="measure">${bar}<span>${said}</span></span>`;
}
