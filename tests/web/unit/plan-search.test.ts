import type { Engine } from '../../../web/src/engine/engine';
import type { Failed, FailedRequest, Planned, PlanRequest, Ways } from '../../../web/src/engine/plan';
import type { Simulation } from '../../../web/src/engine/simulation';
import { PlanSearch } from '../../../web/src/plan/search';
import { pick, planOf } from './plans';

const request: PlanRequest = { award: 'a', start: '2027-01-11', objective: 'finish', learner: { cairn: 'learner/1' } };
const plan = planOf([pick('c', '2027-01-11', '2027-01-24')]);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers when it is told to. */
function slowEngine(): {
  engine: Engine;
  answer: (planned: Planned) => void;
  live: (outcome: Simulation | Error) => void;
} {
  let planned: (value: Planned) => void = () => {};
  let lived: { resolve: (value: Simulation) => void; reject: (failure: Error) => void } | undefined;
  const engine = {
    plan: () => new Promise<Planned>((resolve) => (planned = resolve)),
    simulate: () => new Promise<Simulation>((resolve, reject) => (lived = { resolve, reject })),
  } as unknown as Engine;
  return {
    engine,
    answer: (value) => planned(value),
    live: (outcome) => (outcome instanceof Error ? lived!.reject(outcome) : lived!.resolve(outcome)),
  };
}

test('a plan that is there is not said to be looked for while it is simulated', async () => {
  const { engine, answer, live } = slowEngine();
  const search = new PlanSearch(engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(200);
  expect(search.settled).toBe(false);
  answer(plan);
  await vi.advanceTimersByTimeAsync(5000);
  expect(search.busy).toBe(false);
  expect(search.settled).toBe(true);
  live({ runs: 1 } as Simulation);
  await vi.advanceTimersByTimeAsync(1);
  expect(search.simulation).toEqual({ runs: 1 });
});

test('other plans are looked for when they are wanted, and one of them can be shown', async () => {
  const { engine, answer } = slowEngine();
  const other = { ...planOf([pick('d', '2027-01-11', '2027-02-24')]), objective: undefined };
  const front = vi.fn((_: unknown, more: (found: Ways) => void) => {
    more({ status: 'stopped', complete: false, plans: [plan] });
    return Promise.resolve<Ways>({ status: 'optimal', complete: true, plans: [plan, other] });
  });
  const search = new PlanSearch(Object.assign(engine, { front }) as unknown as Engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(200);
  answer(plan);
  await vi.advanceTimersByTimeAsync(1);
  expect(front).not.toHaveBeenCalled();
  await search.compare('front');
  expect(search.others.front).toMatchObject({ complete: true, plans: [plan, other] });
  search.choose(other);
  expect(search.shown).toBe(other);
  search.want('hash', { ...request, objective: 'cost' });
  expect(search.shown).toBe(plan);
  expect(search.others.front).toBeUndefined();
});

test('a simulation that fails leaves the plan, and says what was wrong', async () => {
  const { engine, answer, live } = slowEngine();
  const search = new PlanSearch(engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(200);
  answer(plan);
  await vi.advanceTimersByTimeAsync(1);
  live(new Error('no memory'));
  await vi.advanceTimersByTimeAsync(1);
  expect(search.planned).toBe(plan);
  expect(search.problems.map(({ message }) => message)).toEqual(['no memory']);
});

test('what is given up says so, and an earlier plan does not stand for it', async () => {
  const { engine, answer } = slowEngine();
  const search = new PlanSearch(engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(200);
  answer(plan);
  await vi.advanceTimersByTimeAsync(1);
  search.want('hash', { ...request, objective: 'cost' });
  expect(search.outdated).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(search.busy).toBe(true);
  search.giveUp();
  expect(search).toMatchObject({ busy: false, outdated: false, gaveUp: true, planned: undefined });
  search.want('hash', request);
  expect(search.gaveUp).toBe(false);
});

test('a module is thought of as failed, and another plan or a change of mind forgets it', async () => {
  const { engine, answer } = slowEngine();
  const replies: ((failed: Failed) => void)[] = [];
  const failed = vi.fn((_: FailedRequest) => new Promise<Failed>((resolve) => void replies.push(resolve)));
  const search = new PlanSearch(Object.assign(engine, { failed }) as unknown as Engine, () => {});
  search.want('hash', { ...request, without: ['x'] });
  await vi.advanceTimersByTimeAsync(200);
  answer(plan);
  await vi.advanceTimersByTimeAsync(1);
  const then = planOf([pick('c', '2027-01-25', '2027-02-07')]);
  const found = { failed: plan.picks[0]!, kept: [], spent: { unpriced: 1, hours: 0, count: 1 }, then } as Failed;
  const first = search.ifFailed('c');
  expect(failed.mock.calls[0]![0]).toMatchObject({
    failed: 'c',
    without: ['x'],
    picks: [{ credential: 'c', start: '2027-01-11', end: '2027-01-24' }],
  });
  expect(search.failing).toEqual({ credential: 'c' });
  void search.ifFailed('d');
  replies[0]!(found);
  await first;
  expect(search.failing).toEqual({ credential: 'd' });
  replies[1]!(found);
  await vi.advanceTimersByTimeAsync(1);
  expect(search.failing?.failed).toBe(found);
  expect(search.ways).toEqual([plan, then]);
  await search.ifFailed(undefined);
  expect(search.failing).toBeUndefined();
  void search.ifFailed('c');
  search.giveUp();
  expect(search.failing).toBeUndefined();
  void search.ifFailed('c');
  expect(failed).toHaveBeenCalledTimes(4);
  search.want('hash', request);
  expect(search.failing).toBeUndefined();
});

test('what is found when the person no longer wants to wait can be asked about, and a question that fails is not waited for', async () => {
  const { engine } = slowEngine();
  const failed = vi.fn((_: FailedRequest) => Promise.reject<Failed>(new Error('broken')));
  const better = { plan: (_: unknown, tell: (plan: Planned) => void) => new Promise<Planned>(() => tell(plan)) };
  const search = new PlanSearch(Object.assign(engine, { failed }, better) as unknown as Engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(200);
  expect(search.planned).toBe(plan);
  search.giveUp();
  await search.ifFailed('c');
  expect(failed).toHaveBeenCalledTimes(1);
  expect(search.failing).toBeUndefined();
  expect(search.problems).toHaveLength(1);
});
