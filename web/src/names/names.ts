/** Names of ISCED-F fields, NACE sectors and ISCO occupations in one language. Where a list lacks a code, the code stands. */
export type CodeList = 'isced-f' | 'nace-2.1' | 'isco-08';
export const codeLists: readonly CodeList[] = ['isced-f', 'nace-2.1', 'isco-08'];

export type NameTable = Readonly<Record<string, string>>;

export interface Names {
  field(code: string): string;
  sector(code: string): string;
  /** An ISCO code; an ESCO address is not in the lists and comes back as it is. */
  occupation(code: string): string;
  has(list: CodeList): boolean;
}

export function namesFrom(tables: Partial<Record<CodeList, NameTable>>): Names {
  const look = (list: CodeList, key: string, code: string): string => {
    const table = tables[list];
    return table && Object.hasOwn(table, key) ? table[key]! : code;
  };
  return {
    field: (code) => look('isced-f', code, code),
    sector: (code) => sectorName(tables['nace-2.1'] ?? {}, code),
    occupation: (code) => look('isco-08', code, code),
    has: (list) => tables[list] !== undefined,
  };
}

/** The list names sections and divisions; a narrower code is named by its division, and keeps its own digits to be told apart. */
function sectorName(table: NameTable, code: string): string {
  const digits = withoutSection(code);
  if (Object.hasOwn(table, digits)) return table[digits]!;
  const division = digits.slice(0, 2);
  return Object.hasOwn(table, division) ? `${table[division]} (${digits})` : code;
}

/** Facets write `C25.6`, so that a prefix is a broader code; the list, like authors, writes `25.6`. */
function withoutSection(code: string): string {
  return /^[A-Z]\d/.test(code) ? code.slice(1) : code;
}
