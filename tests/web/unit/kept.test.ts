import {
  figuresOf,
  freeName,
  keptForm,
  longestName,
  renamed,
  withoutPlan,
  withPlan,
  type KeptAct,
  type KeptPlan,
  type KeptPlans,
} from '../../../web/src/plan/kept';
import { readPlanLink, writePlanLink } from '../../../web/src/plan/permalink';
import { Stored, type Storing } from '../../../web/src/storage/stored';
import { pick, planOf } from './plans';

/** A storage that can be full, and written to by another tab. */
class Drawer implements Storing {
  items = new Map<string, string>();
  full = false;
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('no', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

const plan = planOf(
  [
    pick('welding', '2027-01-11', '2027-03-01', { hours: 40, cost: { amount: 250.5, currency: 'EUR' } }),
    pick('joinery', '2027-03-02', '2027-05-01'),
  ],
  {
    asks: [
      { language: { code: 'pt', cefr: 'C1' } },
      { experience: { months: 12, occupation: '2166', fields: ['0715'] } },
      { milestone: 'sample-accepted' },
      { attribute: { name: 'member', in: ['yes'] } },
    ],
  },
);
const link = (await writePlanLink({
  award: 'award',
  start: plan.start,
  objective: 'finish',
  planning: { hoursPerWeek: 8 },
  record: { cairn: 'learner/1', milestones: ['licence'] },
  catalogueHash: '0123456789abcdef',
  engine: '0.1.0',
}))!;

function plannedAs(name: string, more: Partial<KeptPlan> = {}): KeptPlan {
  const title = { en: 'Maker Award' };
  const titles = { welding: { en: 'Welding' } };
  return { name, day: '2026-11-30', award: 'award', title, link, figures: figuresOf(plan), titles, ...more };
}

let drawer: Drawer;
const open = (): Stored<KeptPlans, KeptAct> =>
  new Stored(
    keptForm,
    () => drawer,
    () => {},
  );
const names = ({ plans }: KeptPlans): string[] => plans.map(({ name }) => name);
const lies = (): string | undefined => drawer.items.get('cairn-plans');
beforeEach(() => void (drawer = new Drawer()));

test('what is kept is there the next time, with all that reproduces it and all that it came to', async () => {
  open().change(withPlan(plannedAs('Evenings')));
  const [kept] = open().value.plans;
  expect(kept).toEqual(plannedAs('Evenings'));
  expect((await readPlanLink(kept!.link))!.link).toMatchObject({
    award: 'award',
    planning: { hoursPerWeek: 8 },
    record: { milestones: ['licence'] },
    catalogueHash: '0123456789abcdef',
  });
});

test('nothing is stored before a plan is kept, nor after the last one is removed; removing is taken back', () => {
  const stored = open();
  expect(drawer.items.size).toBe(0);
  stored.change(withPlan(plannedAs('Evenings')), 'kept');
  stored.change(withoutPlan('Evenings'), 'removed');
  expect(drawer.items.size).toBe(0);
  stored.undo();
  expect(names(open().value)).toEqual(['Evenings']);
});

test('no two plans are called the same, whichever way they are written', () => {
  const stored = open();
  for (const name of ['Évenings', 'évenings', ' E\u0301venings ', 'Évenings (2)'])
    stored.change(withPlan(plannedAs(name)));
  const told = names(stored.value);
  expect(told[0]).toBe('Évenings');
  expect(new Set(told.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(4);
});

test('a name that is told apart is no longer than any other', () => {
  const long = 'x'.repeat(longestName + 20);
  const plans = [plannedAs(freeName([], long))];
  const second = freeName(plans, long);
  expect(second).toMatch(/^x+ \(2\)$/);
  expect(second.length).toBe(longestName);
});

test('a plan that is renamed keeps its place, and may keep its own name', () => {
  const stored = open();
  for (const name of ['a', 'b', 'c']) stored.change(withPlan(plannedAs(name)));
  stored.change(renamed('b', 'Weekends'));
  expect(names(stored.value)).toEqual(['a', 'Weekends', 'c']);
  stored.change(renamed('a', 'A'));
  expect(names(stored.value)).toEqual(['A', 'Weekends', 'c']);
  stored.change(renamed('c', 'weekends'));
  expect(names(stored.value)).toEqual(['A', 'Weekends', 'weekends (2)']);
});

test('a full storage loses no plan: those stored stay, the new one stands in memory and is stored when there is room', () => {
  const stored = open();
  stored.change(withPlan(plannedAs('first')));
  const before = lies();
  drawer.full = true;
  stored.change(withPlan(plannedAs('second')));
  expect(stored.trouble).toEqual({ kind: 'full' });
  expect(stored.unsaved).toBe(true);
  expect(names(stored.value)).toEqual(['first', 'second']);
  expect(lies()).toBe(before);
  drawer.full = false;
  stored.retry();
  expect(stored.trouble).toBeUndefined();
  expect(names(open().value)).toEqual(['first', 'second']);
});

const good = (): Record<string, unknown> => JSON.parse(JSON.stringify(plannedAs('x'))) as Record<string, unknown>;
const holding = (one: unknown): string => JSON.stringify({ cairn: 'plans/1', plans: [one] });

test('a document of the form that is asked for is read', () => {
  drawer.items.set('cairn-plans', holding(good()));
  expect(open().value.plans).toEqual([plannedAs('x')]);
});

test.each([
  ['cut off', '{"cairn":"plans/1","plans":['],
  ['no object', '[]'],
  ['another document', '{"cairn":"learner/1"}'],
  ['another version', JSON.stringify({ cairn: 'plans/2', plans: [good()] })],
  ['plans that are no list', '{"cairn":"plans/1","plans":{}}'],
  ['a plan that is none', holding(3)],
  ['a plan without a name', holding({ ...good(), name: '  ' })],
  ['a plan without a link', holding({ ...good(), link: undefined })],
  ['a link to elsewhere', holding({ ...good(), link: 'javascript:alert(1)' })],
  ['a day that no calendar has', holding({ ...good(), day: '2027-02-30' })],
  ['a title that is no text', holding({ ...good(), title: { en: 3 } })],
  ['no figures', holding({ ...good(), figures: {} })],
  ['asks that are missing', holding({ ...good(), figures: { ...figuresOf(plan), asks: undefined } })],
  ['asks of no form', holding({ ...good(), figures: { ...figuresOf(plan), asks: [{ all: 3 }] } })],
  ['asks without a language', holding({ ...good(), figures: { ...figuresOf(plan), asks: [{ language: null }] } })],
  ['picks that are missing', holding({ ...good(), figures: { ...figuresOf(plan), picks: undefined } })],
  ['a pick without a day', holding({ ...good(), figures: { ...figuresOf(plan), picks: [{ credential: 'a' }] } })],
  ['a nest without end', holding({ ...good(), deep: JSON.parse('['.repeat(99) + ']'.repeat(99)) as unknown })],
])('what cannot be read is left as it lies until it is given up: %s', (_, text) => {
  drawer.items.set('cairn-plans', text);
  const stored = open();
  expect(stored.trouble).toEqual({ kind: 'unreadable', text });
  stored.change(withPlan(plannedAs('new')));
  expect(lies()).toBe(text);
  expect(names(stored.value)).toEqual(['new']);
  stored.discardUnreadable();
  expect(names(open().value)).toEqual(['new']);
});

test('what another tab has kept is not written over', () => {
  const [here, there] = [open(), open()];
  there.change(withPlan(plannedAs('there')));
  here.change(withPlan(plannedAs('here')));
  expect(names(open().value)).toEqual(['there', 'here']);
});

test('what could not be stored joins what another tab has kept: the same once, what differs under two names', () => {
  const [here, there] = [open(), open()];
  drawer.full = true;
  here.change(withPlan(plannedAs('Evenings')));
  here.change(withPlan(plannedAs('Weekends')));
  drawer.full = false;
  there.change(withPlan(plannedAs('Evenings')));
  there.change(withPlan(plannedAs('Weekends', { day: '2026-12-01' })));
  here.lookAgain();
  expect(names(here.value)).toEqual(['Evenings', 'Weekends', 'Weekends (2)']);
  expect(names(open().value)).toEqual(names(here.value));
});
