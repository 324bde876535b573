/** One cell of the comparison: the fact that the core compared, as a person reads it. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Interval, Level, Text } from '../engine/engine';
import type { RecordWords } from '../locales';
import { dotted } from '../view/dotted';
import * as format from '../view/format';
import { named, type Reader } from '../view/reader';
import { isolated, say } from '../view/text';

type Shown = TemplateResult | string | undefined;
type Codes = Readonly<Record<string, string>>;

export function compareLabel(key: string, words: RecordWords, reader: Reader): string {
  return named({ ...reader.words.facets, ...words.labels, ...words.compare.keys }, key);
}

export function compareValue(key: string, value: unknown, words: RecordWords, reader: Reader): Shown {
  if (value === null || value === undefined) return undefined;
  const number = numberIn(key, reader);
  if (number) return typeof value === 'number' ? number(value) : format.interval(value as Interval, reader, number);
  if (Array.isArray(value)) return listed(key, value, words, reader);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return code(key, value, words, reader);
  return composed(value as Record<string, unknown>, reader);
}

/** How the rows that hold a number, or an interval of two, say it. */
function numberIn(key: string, reader: Reader): ((value: number) => string) | undefined {
  switch (key) {
    case 'hours':
      return (value) => format.hours(value, reader);
    case 'ects':
      return (value) => format.credits(value, 'ECTS', reader);
    case 'weeks':
      return (value) => reader.words.amounts.weeks(value);
    case 'transparencyPercent':
      return (value) => format.percent(value / 100, reader);
    default:
      return undefined;
  }
}

function listed(key: string, values: unknown[], words: RecordWords, reader: Reader): Shown {
  const shown = values.map((value) => compareValue(key, value, words, reader)).filter((one) => one !== undefined);
  if (shown.length <= 1) return shown[0];
  return html`<ul class="plain-list">
    ${shown.map((one) => html`<li>${one}</li>`)}
  </ul>`;
}

function composed(value: Record<string, unknown>, reader: Reader): Shown {
  if ('amount' in value) return format.price(Number(value.amount), String(value.currency), reader);
  if ('system' in value) return format.credits(Number(value.value), String(value.system), reader);
  if (Array.isArray(value.eqf)) return level(value as unknown as Level, reader);
  return say(value as Text, reader) as TemplateResult;
}

function level(value: Level, reader: Reader): Shown {
  const european = format.levelName(value, reader);
  const national = value.nqf && format.nationalLevel(value.nqf);
  const parts = [european, national, value.basis && reader.words.card.basis[value.basis]].filter(Boolean);
  return european || national ? dotted(parts) : undefined;
}

function code(key: string, value: string, words: RecordWords, reader: Reader): Shown {
  if (key === 'intakes') return format.date(value, reader);
  const name = format.facetValue(key, value, reader);
  if (name !== value) return name;
  const { codes } = words;
  const lists: Record<string, Codes> = { ...codes, certificate: codes.certificateFormat, recognition: codes.effect };
  const list = lists[key] ?? {};
  return Object.hasOwn(list, value) ? list[value] : isolated(value);
}
