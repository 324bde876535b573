/** One cell of the comparison: the fact that the core compared, as a person reads it. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Level, Text } from '../engine/engine';
import type { RecordWords } from '../locales';
import * as format from '../view/format';
import { named, type Reader } from '../view/reader';
import { isolated, say } from '../view/text';

type Shown = TemplateResult | string | undefined;

export function compareLabel(key: string, words: RecordWords, reader: Reader): string {
  const { facets } = reader.words;
  return named({ ...facets, ...words.labels, ...words.compare.keys }, key);
}

export function compareValue(key: string, value: unknown, words: RecordWords, reader: Reader): Shown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return listed(key, value, words, reader);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return format.number(value, reader);
  if (typeof value === 'string') return code(key, value, words, reader);
  return composed(value as Record<string, unknown>, reader);
}

function listed(key: string, values: unknown[], words: RecordWords, reader: Reader): Shown {
  const shown = values.map((value) => compareValue(key, value, words, reader)).filter((one) => one !== undefined);
  if (shown.length === 0) return undefined;
  if (shown.length === 1) return shown[0];
  return html`<ul class="plain-list">
    ${shown.map((one) => html`<li>${one}</li>`)}
  </ul>`;
}

function composed(value: Record<string, unknown>, reader: Reader): Shown {
  if ('amount' in value) return format.price(Number(value.amount), String(value.currency), reader);
  if ('system' in value) return format.credits(Number(value.value), String(value.system), reader);
  if ('eqf' in value && Array.isArray(value.eqf)) return level(value as unknown as Level, reader);
  return say(value as Text, reader) as TemplateResult;
}

function level(value: Level, reader: Reader): Shown {
  const name = format.levelName(value, reader) ?? (value.nqf && `${value.nqf.framework} ${value.nqf.level}`);
  if (!name) return undefined;
  return value.basis ? `${name} (${reader.words.card.basis[value.basis]})` : name;
}

function code(key: string, value: string, words: RecordWords, reader: Reader): Shown {
  const name = format.facetValue(key, value, reader);
  if (name !== value) return name;
  const codes = (words.codes as Record<string, Record<string, string>>)[key] ?? {};
  return Object.hasOwn(codes, value) ? codes[value] : isolated(value);
}
