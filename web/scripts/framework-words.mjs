/** data/frameworks cut down to what the site shows of it (web/src/frameworks), as one file. */
import { readdir, readFile } from 'node:fs/promises';
import { dataFolder } from './data-files.mjs';

export async function frameworkWords() {
  const folder = `${dataFolder}/frameworks`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const documents = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))),
  );
  return {
    eqf: documents.filter(isEqf).flatMap(({ levels }) => levels.map(eqfLevel)),
    frameworks: documents.filter((document) => !isEqf(document)).map(framework),
  };
}

const isEqf = ({ id }) => id === 'EQF';

/** A text may be written as a plain string, which is English. */
const text = (words) => (typeof words === 'string' ? { en: words } : words);

function eqfLevel({ level, knowledge, skills, 'responsibility-autonomy': responsibility }) {
  return { level, knowledge: text(knowledge), skills: text(skills), responsibility: text(responsibility) };
}

/** Of a level only what it is called and the EQF levels it may be; what is undefined is not written. */
function framework({ id, country, acronym, title, source, confidence, confidenceNote, warning, levels }) {
  return {
    ...{ id, country, acronym, title: text(title), source, confidence, confidenceNote, warning: text(warning) },
    levels: levels.map(({ level, eqf }) => ({ level, eqf })),
  };
}
