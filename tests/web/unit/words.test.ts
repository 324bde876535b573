import { languages } from '../../../web/src/address/place';
import {
  aboutWords,
  besideWords,
  keptWords,
  learnerWords,
  planWords,
  recordWords,
  siteWords,
} from '../../../web/src/locales';

/** Every text of a message catalogue by its path; messages are called with stand-ins. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...given: unknown[]) => string;
    return [1, 2].map((count) => [`${path}(${count})`, call(...Array<number>(6).fill(count))]);
  }
  return Object.entries(value as object).flatMap(([key, one]) => texts(one, `${path}/${key}`));
}

const parts = {
  kept: keptWords,
  site: siteWords,
  record: recordWords,
  about: aboutWords,
  learner: learnerWords,
  plan: planWords,
  beside: besideWords,
};

describe.each(Object.entries(parts))('the %s words', (_, load) => {
  test.each(languages)('in %s are complete and leave nothing to fill in', async (language) => {
    const english = texts(await load('en')).map(([path]) => path);
    const spoken = texts(await load(language));
    expect(spoken.map(([path]) => path).sort()).toEqual(english.sort());
    for (const [path, text] of spoken) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|#/);
    }
  });
});

test('counts follow the plural rules of each language', async () => {
  expect((await siteWords('en')).search.results(1)).toBe('One credential');
  expect((await siteWords('de')).search.results(1234)).toBe('1.234 Angebote');
  expect((await siteWords('es')).search.results(0)).toBe('0 credenciales');
});
