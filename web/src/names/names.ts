import type { Text } from '../engine/engine';

/** Names of ISCED-F fields, NACE sectors and ISCO occupations in one language. Where a list lacks a code, the code stands. */
export type CodeList = 'isced-f' | 'nace-2.1' | 'isco-08';
export const codeLists: readonly CodeList[] = ['isced-f', 'nace-2.1', 'isco-08'];

/** By code; a name that the language lacks stands in English, and says so. */
export type NameTable = Readonly<Record<string, string | Text>>;

export interface Names {
  field(code: string): string;
  sector(code: string): string;
  /** An ISCO code; an ESCO address is not in the lists and comes back as it is. */
  occupation(code: string): string | Text;
  has(list: CodeList): boolean;
  /** Every code of a list with its name, in the list's order. */
  all(list: CodeList): [code: string, name: string][];
}

export function namesFrom(tables: Partial<Record<CodeList, NameTable>>): Names {
  const look = (list: CodeList, code: string): string | Text => {
    const table = tables[list];
    return table && Object.hasOwn(table, code) ? table[code]! : code;
  };
  return {
    field: (code) => spoken(look('isced-f', code)),
    sector: (code) => sectorName(tables['nace-2.1'] ?? {}, code),
    occupation: (code) => look('isco-08', code),
    has: (list) => tables[list] !== undefined,
    all: (list) => Object.entries(tables[list] ?? {}).map(([code, name]) => [code, spoken(name)]),
  };
}

/** Without saying in which language: the lists of fields and sectors are whole in every language of the site. */
function spoken(name: string | Text): string {
  return typeof name === 'string' ? name : (name.en ?? '');
}

/** The list names sections and divisions; a narrower code is named by its division, and keeps its own digits to be told apart. */
function sectorName(table: NameTable, code: string): string {
  const digits = withoutSection(code);
  if (Object.hasOwn(table, digits)) return spoken(table[digits]!);
  const division = digits.slice(0, 2);
  return Object.hasOwn(table, division) ? `${spoken(table[division]!)} (${digits})` : code;
}

/** Facets write `C25.6`, so that a prefix is a broader code; the list, like authors, writes `25.6`. */
function withoutSection(code: string): string {
  return /^[A-Z]\d/.test(code) ? code.slice(1) : code;
}
