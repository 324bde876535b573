/**
 * The picks of a plan as a table for a spreadsheet: CSV as RFC 4180 has it, with a byte order mark, without which Excel takes UTF-8
 * for something older. Dates and numbers are written as they are everywhere (2027-01-11, 12.5), not by the reader's language.
 */
import type { Assumed, Pick, Way } from '../engine/plan';
import { foreign } from './foreign';

export const csvColumns = [
  'title',
  'credential',
  'start',
  'end',
  'hours',
  'cost',
  'currency',
  'grade',
  'scale',
  'assumed',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

export interface CsvWords {
  columns: Readonly<Record<CsvColumn, string>>;
  assumed(fact: Assumed): string;
}

/** `titles` by credential; what has none is called by its id. */
export function csvOf(plan: Way, titles: ReadonlyMap<string, string>, words: CsvWords): string {
  const rows = plan.picks.map((pick) => {
    const cells = cellsOf(pick, titles, words);
    return csvColumns.map((column) => cells[column]);
  });
  const lines = [csvColumns.map((column) => words.columns[column]), ...rows];
  return '\uFEFF' + lines.map((cells) => cells.map(quoted).join(',') + '\r\n').join('');
}

function cellsOf(pick: Pick, titles: ReadonlyMap<string, string>, words: CsvWords): Record<CsvColumn, string> {
  const { credential, start, end, hours, cost, grade, assumed = [] } = pick;
  return {
    title: harmless(titles.get(credential) ?? credential),
    credential: harmless(credential),
    start,
    end,
    hours: hours === undefined ? '' : String(hours),
    cost: cost ? String(cost.amount) : '',
    currency: harmless(cost?.currency ?? ''),
    grade: harmless(grade?.grade ?? ''),
    scale: harmless(grade?.scale ?? ''),
    assumed: assumed.map((fact) => words.assumed(fact)).join('; '),
  };
}

/**
 * Spreadsheets run what begins with one of these marks as a formula, also where quotes or spaces stand around it; an apostrophe
 * makes it text. The wide forms count, because East Asian ones take them for the same.
 */
function harmless(text: string): string {
  const value = foreign(text);
  return /^\s*[=+\-@＝＋－＠]|^[\t\n]/.test(value) ? `'${value}` : value;
}

/** RFC 4180, section 2, rules 5 to 7. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
