import { besideOf, unstatedHours } from '../../../web/src/plan/beside';
import { figuresOf, type Figures } from '../../../web/src/plan/kept';
import type { PlanTotals } from '../../../web/src/engine/plan';
import { pick, planOf } from './plans';

const totals: PlanTotals = {
  finish: '2027-06-30',
  days: 100,
  cost: 500,
  currency: 'EUR',
  unpriced: 0,
  hours: 80,
  count: 2,
};

function figures(more: Partial<PlanTotals> = {}, taken = ['a', 'b'], asks: object[] = [], hours = true): Figures {
  const picks = taken.map((id) => pick(id, '2027-01-11', '2027-06-30', hours ? { hours: 40 } : {}));
  return figuresOf(
    planOf(picks, { totals: { ...totals, complexity: 0, ...more }, asks: asks as Record<string, unknown>[] }),
  );
}

test('of two plans each is better in what it has less of', () => {
  const sooner = figures({ finish: '2027-05-31', cost: 700 }, ['a', 'b'], [{ milestone: 'x' }]);
  const cheaper = figures({ hours: 70, count: 1 });
  expect(besideOf([sooner, cheaper]).better).toEqual({ finish: 0, cost: 1, hours: 1, count: 1, asks: 1 });
  expect(besideOf([cheaper, sooner]).better).toEqual({ finish: 1, cost: 0, hours: 0, count: 0, asks: 0 });
});

test('of two equal plans none is better', () => {
  expect(besideOf([figures(), figures()]).better).toEqual({});
});

test('a plan is not called cheaper because nobody says what some of it costs', () => {
  const silent = figures({ cost: 300, unpriced: 1 });
  expect(besideOf([silent, figures()]).better.cost).toBeUndefined();
  expect(besideOf([figures({ unpriced: 1 }), figures()]).better.cost).toBe(1);
  expect(
    besideOf([figures({ cost: undefined, currency: undefined, unpriced: 2 }), figures()]).better.cost,
  ).toBeUndefined();
});

test('money in two currencies is not compared, but nothing to pay is less in any', () => {
  expect(besideOf([figures({ currency: 'GBP', cost: 1 }), figures()]).better.cost).toBeUndefined();
  const nothing = figures({ cost: undefined, currency: undefined, count: 0, hours: 0 }, []);
  expect(besideOf([figures(), nothing]).better.cost).toBe(1);
});

test('a plan is not called less work because some of it does not say how much it is', () => {
  const silent = figures({ hours: 40 }, ['a', 'b'], [], false);
  expect(unstatedHours(silent)).toBe(2);
  expect(besideOf([silent, figures()]).better.hours).toBeUndefined();
  expect(besideOf([figures({ hours: 80 }, ['a', 'b'], [], false), figures()]).better.hours).toBe(1);
});

test('what both take, and what only one does, stands in the order in which it is taken', () => {
  const beside = besideOf([figures({}, ['d', 'a', 'c', 'b']), figures({}, ['b', 'e', 'a'])]);
  expect(beside).toMatchObject({ both: ['a', 'b'], only: [['d', 'c'], ['e']] });
});
