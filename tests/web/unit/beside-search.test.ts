import type { Beside, BesideRequest } from '../../../web/src/engine/beside';
import type { Engine } from '../../../web/src/engine/engine';
import type { NoPlan, Plan } from '../../../web/src/engine/plan';
import { BesideSearch } from '../../../web/src/plan/beside-search';
import { PlanSearch } from '../../../web/src/plan/search';

const request: BesideRequest = {
  awards: ['a', 'b'],
  start: '2027-01-11',
  objective: 'finish',
  learner: { cairn: 'learner/1' },
};
const none = (award: string): NoPlan => ({ award, start: '', objective: 'finish', status: 'infeasible', steps: 1 });
const both: Beside = { awards: [none('a'), none('b')], changes: [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers, and tells of plans, when it is told to. */
function slowEngine(): { engine: Engine; asked: BesideRequest[]; answer: () => void; tell: (award: string) => void } {
  const asked: BesideRequest[] = [];
  let answered: (value: Beside) => void = () => {};
  let told: ((plan: Plan) => void) | undefined;
  const engine = {
    plan: () => new Promise(() => {}),
    beside: (now: BesideRequest, better?: (plan: Plan) => void) => {
      asked.push(now);
      told = better;
      return new Promise<Beside>((resolve) => (answered = resolve));
    },
  } as unknown as Engine;
  return { engine, asked, answer: () => answered(both), tell: (award) => told?.(none(award) as unknown as Plan) };
}

test('what is found of one award is there while the other is looked for', async () => {
  const { engine, answer, tell } = slowEngine();
  const search = new BesideSearch(engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(400);
  tell('a');
  expect([...search.plans.keys()]).toEqual(['a']);
  expect(search).toMatchObject({ busy: true, changes: undefined });
  answer();
  await vi.advanceTimersByTimeAsync(1);
  expect([...search.plans.keys()]).toEqual(['a', 'b']);
  expect(search).toMatchObject({ busy: false, changes: [] });
});

test('what is given up keeps what was found, but nothing of an earlier question', async () => {
  const { engine, answer, tell } = slowEngine();
  const search = new BesideSearch(engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(200);
  answer();
  await vi.advanceTimersByTimeAsync(1);
  search.want('hash', { ...request, objective: 'cost' });
  expect(search.outdated).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  tell('b');
  search.giveUp();
  expect([...search.plans.keys()]).toEqual(['b']);
  expect(search).toMatchObject({ busy: false, outdated: false, gaveUp: true, changes: undefined });
});

test('another page that looks for a plan ends the search, which begins anew when it is wanted again', async () => {
  const { engine, asked } = slowEngine();
  const search = new BesideSearch(engine, () => {});
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(400);
  new PlanSearch(engine, () => {}).want('hash', { ...request, award: 'a' });
  expect(search.busy).toBe(false);
  search.want('hash', request);
  await vi.advanceTimersByTimeAsync(400);
  expect(asked.length).toBe(2);
});
