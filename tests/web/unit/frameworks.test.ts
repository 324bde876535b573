import { readFileSync } from 'node:fs';
import { frameworkWords } from '../../../web/scripts/framework-words.mjs';

describe('what the site ships of the frameworks', () => {
  test('is the eight levels of the EQF in order, each with its three descriptors', async () => {
    const { eqf } = await frameworkWords();
    expect(eqf.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { knowledge, skills, responsibility } of eqf)
      for (const text of [knowledge, skills, responsibility]) expect(text).toHaveProperty('en');
  });

  test('is every national framework with the words and the mapping of its document', async () => {
    const { frameworks } = await frameworkWords();
    expect(frameworks.length).toBeGreaterThanOrEqual(40);
    const irish = frameworks.find(({ id }) => id === 'IE:NFQ');
    const document = JSON.parse(
      readFileSync(new URL('../../../data/frameworks/ie-nfq.json', import.meta.url), 'utf8'),
    ) as typeof irish;
    expect(irish?.title).toEqual(document?.title);
    expect(irish?.confidenceNote).toBe(document?.confidenceNote);
    expect(irish?.levels).toEqual(document?.levels.map(({ level, eqf }) => ({ level, eqf })));
    for (const { title } of frameworks) expect(Object.keys(title).length).toBeGreaterThan(0);
  });
});

describe('a page that asks for the frameworks', () => {
  const answers = (...replies: (() => Response)[]): void =>
    void vi.stubGlobal('fetch', async () => {
      const reply = replies.shift();
      if (!reply) throw new Error('asked once too often');
      return reply();
    });
  afterEach(() => vi.unstubAllGlobals());

  test('does without where they cannot be had, and asks again the next time, then no more', async () => {
    const { loadFrameworks } = await import('../../../web/src/frameworks/load-frameworks');
    const words = { eqf: [], frameworks: [{ id: 'XX:ONE' }] };
    answers(
      () => new Response('', { status: 404 }),
      () => {
        throw new TypeError('no network');
      },
      () => Response.json(words),
    );
    expect(await loadFrameworks()).toEqual({ eqf: [], frameworks: [] });
    expect(await loadFrameworks()).toEqual({ eqf: [], frameworks: [] });
    expect(await loadFrameworks()).toEqual(words);
    expect(await loadFrameworks()).toEqual(words);
  });
});
