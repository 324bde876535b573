import type { Failed, Plan } from '../../../web/src/engine/plan';
import { keptWords, planWords } from '../../../web/src/locales';
import { sentences } from '../../../web/src/pages/plan-failed';
import { pick, planOf } from './plans';
import { readerIn } from './reader';

const money = (cost: number) => ({ unpriced: 0, hours: 10, count: 1, complexity: 1, cost, currency: 'EUR' });
const plan = planOf([pick('a', '2027-01-11', '2027-01-24')], {
  totals: { finish: '2027-01-24', days: 14, ...money(100) },
});
const titles = new Map([
  ['a', { en: 'Welding' }],
  ['b', { en: 'Brazing' }],
]);

async function said(then: Plan | Failed['then'], days: number, cost: number): Promise<string[]> {
  const { reader } = await readerIn('en');
  const words = { plan: await planWords('en'), kept: await keptWords('en') };
  const totals = then.totals && { finish: '2027-03-01', days, ...money(cost) };
  const failed = { failed: plan.picks[0]!, kept: [], spent: { unpriced: 0, hours: 10, count: 1 }, then, totals };
  return sentences(failed, plan, titles, words, reader);
}

test('who takes it again is told from when, how much later and for how much', async () => {
  expect(await said(planOf([pick('a', '2027-01-25', '2027-03-01')]), 50, 200)).toEqual([
    'You take it again from 25 January 2027 on.',
    'You are done on 1 March 2027, 36 days later than planned.',
    'What it costs in all: €200; as planned: €100.',
  ]);
});

test('what is taken instead, or beside it, is named', async () => {
  const [instead] = await said(planOf([pick('b', '2027-01-25', '2027-03-01')]), 50, 200);
  expect(instead).toBe('You do not take it again, but Brazing.');
  const both = planOf([pick('a', '2027-01-25', '2027-02-07'), pick('b', '2027-02-08', '2027-03-01')]);
  expect((await said(both, 50, 200))[1]).toBe('You also take Brazing.');
});

test('nothing may have to be taken again, later or at a price, and asks and doubts are said', async () => {
  const nothing = planOf([], { totals: plan.totals, asks: [{ milestone: 'x' }], status: 'stopped' });
  expect(await said(nothing, 14, 100)).toEqual([
    'It does not have to be taken again.',
    'You are done on 1 March 2027, no later than planned.',
    'It costs no more than planned: €100.',
    'What no module gives is still up to you, as above.',
    'There may be a better plan: it took too long to look at all of them.',
  ]);
  expect((await said(nothing, 13, 100))[1]).toBe('You are done on 1 March 2027, a day sooner than planned.');
});

test('where there is no way on, what stands in it is said', async () => {
  const none = { award: 'award', start: '2027-01-25', objective: 'finish', steps: 1 } as const;
  const conflict = { limits: ['budget' as const], lacks: [], relaxed: [], proven: true };
  expect(await said({ ...none, status: 'infeasible', conflict }, 0, 0)).toEqual([
    'Then no way to the award keeps to this: the budget.',
  ]);
  const nothing = { ...none, status: 'infeasible' as const, conflict: { ...conflict, limits: [] } };
  expect(await said(nothing, 0, 0)).toEqual(['Then nothing that is offered leads to the award.']);
  expect(await said({ ...none, status: 'stopped' }, 0, 0)).toEqual(['It took too long to tell what then.']);
});
