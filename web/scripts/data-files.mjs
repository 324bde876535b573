/** Which files of data/ the site ships: every catalogue folder, and the code lists cut down to one language each. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));
const languages = ['en', 'de', 'es'];
const codeLists = ['isced-f', 'nace-2.1', 'isco-08'];

/** Catalogue name → its files, by name, so that every build lists them in the same order. */
export async function catalogueFiles() {
  const catalogues = {};
  for (const entry of (await readdir(`${dataFolder}/catalogues`, { withFileTypes: true })).sort(byName)) {
    const path = `catalogues/${entry.name}`;
    if (entry.isDirectory()) catalogues[entry.name] = await jsonFiles(path);
    else if (entry.name.endsWith('.json')) catalogues[entry.name.slice(0, -5)] = [await listed(path, entry.name)];
  }
  return catalogues;
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

async function jsonFiles(folder) {
  const names = (await readdir(`${dataFolder}/${folder}`)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => listed(`${folder}/${name}`, name)));
}

async function listed(path, name) {
  return { name, path: `data/${path}`, bytes: (await stat(`${dataFolder}/${path}`)).size };
}

/** Paths under data/ that are copied as they are. */
export async function shippedFiles() {
  const files = Object.values(await catalogueFiles()).flat();
  return files.map((file) => file.path.slice('data/'.length));
}

/** File name → content: `isced-f.de.json` is `{"07": "…"}`, and `{"07": {"en": "…"}}` where a name is not translated. */
export async function codeListFiles() {
  const files = {};
  for (const list of codeLists) {
    let codes;
    try {
      ({ codes } = JSON.parse(await readFile(`${dataFolder}/code-lists/${list}.json`, 'utf8')));
    } catch (failure) {
      if (failure.code !== 'ENOENT') throw failure;
      continue;
    }
    for (const language of languages) {
      const names = Object.entries(codes).flatMap(([code, name]) => {
        const spoken = name[language] === undefined ? 'en' : language;
        const text = name[spoken];
        if (text === undefined) return [];
        const shown = text.charAt(0).toLocaleUpperCase(spoken) + text.slice(1);
        return [[code, spoken === language ? shown : { [spoken]: shown }]];
      });
      // As entries, in the list's order: object keys that look like numbers would come first.
      files[`${list}.${language}.json`] =
        `{${names.map((pair) => pair.map((part) => JSON.stringify(part)).join(':')).join(',')}}`;
    }
  }
  return files;
}
