/** Numbers, money, dates and names of countries, languages and currencies, by the reader's language. */
import type { Interval, Level } from '../engine/engine';
import type { RecordWords } from '../locales';
import { named, type Reader } from './reader';

/** English as it is written in Europe: 8 May 2026. */
function locale(reader: Reader): string {
  return reader.language === 'en' ? 'en-GB' : reader.language;
}

export function number(value: number, reader: Reader): string {
  return new Intl.NumberFormat(locale(reader), { maximumFractionDigits: 2 }).format(value);
}

export function percent(value: number, reader: Reader): string {
  return new Intl.NumberFormat(locale(reader), { style: 'percent', maximumFractionDigits: 2 }).format(value);
}

export function price(amount: number, currency: string, reader: Reader): string {
  return amount === 0 ? reader.words.card.free : money(amount, currency, reader);
}

export function money(amount: number, currency: string, reader: Reader): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  try {
    return new Intl.NumberFormat(locale(reader), { style: 'currency', currency, minimumFractionDigits }).format(amount);
  } catch {
    return `${number(amount, reader)} ${currency}`;
  }
}

export function hours(value: number, reader: Reader): string {
  return reader.words.amounts.hours(value);
}

export function credits(value: number, system: string, reader: Reader): string {
  return reader.words.amounts.credits(number(value, reader), system);
}

/** An interval in words, each end formatted by `end`. */
export function interval([low, high]: Interval, reader: Reader, end: (value: number) => string): string {
  const { range, upwards } = reader.words.amounts;
  if (high === null) return upwards(end(low));
  return low === high ? end(low) : range(number(low, reader), end(high));
}

type NameKind = 'region' | 'language' | 'currency';
const displayNames = new Map<string, Intl.DisplayNames>();

function displayName(kind: NameKind, code: string, language: string): string {
  const key = `${kind} ${language}`;
  let names = displayNames.get(key);
  if (!names) displayNames.set(key, (names = new Intl.DisplayNames([language], { type: kind, fallback: 'code' })));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Some frameworks are named by a part of a country (`GB-SCT`); the part is shown with the country's own name. */
export function country(code: string, reader: Reader): string {
  const [state = code, part] = code.split('-');
  const name = displayName('region', state, reader.language);
  return part ? `${name} (${part})` : name;
}

export function language(code: string, reader: Reader): string {
  return displayName('language', code, reader.language);
}

export function currency(code: string, reader: Reader): string {
  return displayName('currency', code, reader.language);
}

export function date(iso: string, reader: Reader): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(reader), { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** The month of a day, and its year: Jan 27. */
export function month(iso: string, reader: Reader): string {
  const day = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale(reader), { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(day);
}

/** An ISO 8601 duration of years, months, weeks, days and hours. */
export function duration(iso: string, words: RecordWords): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(iso);
  if (!match) return iso;
  const { years, months, weeks, days, hours } = words.duration;
  const say = [years, months, weeks, days, hours];
  const parts = say.flatMap((unit, i) => (match[i + 1] === undefined ? [] : [unit(Number(match[i + 1]))]));
  return parts.length > 0 ? parts.join(', ') : iso;
}

export function levelName(level: Level, reader: Reader): string | undefined {
  const { card } = reader.words;
  if (level.eqf.length > 0) return card.several(level.eqf.join(reader.words.amounts.or));
  return level.none ? card.outsideEqf : undefined;
}

/** `IE:NFQ` 5 as it is spoken of: NFQ 5. The country stands beside it, or on the credential's own page. */
export function nationalLevel({ framework, level }: NonNullable<Level['nqf']>): string {
  return `${framework.replace(/^[A-Z-]+:/, '')} ${level}`;
}

/** What one value of a facet is called. */
export function facetValue(facet: string, code: string, reader: Reader): string {
  const { codes } = reader.words;
  if (code === 'not-stated') return codes.other['not-stated'];
  if (facet === 'country') return country(code, reader);
  if (facet === 'language') return language(code, reader);
  if (facet === 'field') return reader.names.field(code);
  if (facet === 'sector') return reader.names.sector(code);
  if (facet === 'level' && /^\d$/.test(code)) return reader.words.card.several(code);
  return named((codes as Record<string, Record<string, string>>)[facet] ?? {}, code);
}
