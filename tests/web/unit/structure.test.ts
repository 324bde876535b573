import { languages } from '../../../web/src/address/place';
import type { Structure } from '../../../web/src/engine/plan';
import { planWords } from '../../../web/src/locales';
import { hasChains, waitingSaid } from '../../../web/src/plan/structure';
import { pick, planOf } from './plans';

const placed = (blocking: number, delay: number): { structure: Structure } => ({
  structure: { blocking, delay, complexity: blocking + delay },
});
const module = (blocking: number, delay: number) => pick('m', '2027-01-11', '2027-01-17', placed(blocking, delay));

test('a module says how many wait for it, and how long the longest chain is', async () => {
  const words = await planWords('en');
  expect(waitingSaid(module(2, 3), words)).toEqual([
    '2 later modules wait for this one',
    'part of a chain of 3 modules',
  ]);
});

test('the last module of a chain waits for an earlier one', async () => {
  expect(waitingSaid(module(0, 3), await planWords('en'))).toEqual([
    'waits for an earlier module',
    'part of a chain of 3 modules',
  ]);
});

test('of two modules in a row only who waits for whom is said', async () => {
  const words = await planWords('en');
  expect(waitingSaid(module(1, 2), words)).toEqual(['1 later module waits for this one']);
  expect(waitingSaid(module(0, 2), words)).toEqual(['waits for an earlier module']);
});

test.each(languages)('in %s one module that waits is said otherwise than several', async (language) => {
  const { structure } = await planWords(language);
  expect(structure.waiting(1).replace('1', '2')).not.toBe(structure.waiting(2));
});

test('a plan of modules that do not depend on each other says nothing of it', async () => {
  const words = await planWords('en');
  expect(waitingSaid(module(0, 1), words)).toEqual([]);
  expect(hasChains(planOf([module(0, 1), module(0, 1)]))).toBe(false);
  expect(hasChains(planOf([module(0, 1), module(0, 2)]))).toBe(true);
});
