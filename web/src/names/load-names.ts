import type { Language } from '../address/place';
import { root } from '../address/root';
import { codeLists, namesFrom, type CodeList, type Names, type NameTable } from './names';

/** The lists are a courtesy: where one cannot be fetched, codes are shown in place of names. */
export async function loadNames(language: Language): Promise<Names> {
  const tables: Partial<Record<CodeList, NameTable>> = {};
  await Promise.all(
    codeLists.map(async (list) => {
      try {
        const response = await fetch(`${root}data/code-lists/${list}.${language}.json`);
        if (response.ok) tables[list] = (await response.json()) as NameTable;
      } catch {
        // Left out: see above.
      }
    }),
  );
  return namesFrom(tables);
}
