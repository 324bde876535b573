// The planner beside HiGHS on 300 seeded choice problems (set.mjs): the same least cost every time, to the cent, or for both none; and every
// plan of ours judged from the problem alone. Six, one of each size, are put to HiGHS anew, and all with CHOICE_FULL=1, which takes minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseNatively, loadHighs } from './engines.mjs';
import { digest, kept, problems } from './set.mjs';
import { complaint, cost } from './verify.mjs';

const optima = kept();
const steps = 2_000_000; // so that every choice is decided; what the planner's own steps suffice for is counted below
const answers = chooseNatively(problems, steps);

test('the least cost is that of HiGHS', () => {
  const seen = { optimal: 0, infeasible: 0 };
  for (const [place, problem] of problems.entries()) {
    const { choice } = answers[place];
    const { program, status, cost: least } = optima[problem.name];
    assert.equal(
      program,
      digest(problem),
      `${problem.name}: HiGHS was asked something else (node tests/choice/set.mjs)`,
    );
    assert.deepEqual([choice.status, choice.cost], [status, least], problem.name);
    seen[status]++;
  }
  assert.ok(seen.optimal === 267 && seen.infeasible === 33, JSON.stringify(seen));
});

test('what HiGHS said it says again', async () => {
  const solve = await loadHighs();
  const first = problems.filter(({ name }) => name.endsWith('/2'));
  for (const problem of process.env.CHOICE_FULL ? problems : first) {
    const { status, cost: least } = solve(problem);
    assert.deepEqual([status, least], [optima[problem.name].status, optima[problem.name].cost], problem.name);
  }
});

test('plans take what the choice does, and complete the award', () => {
  let stopped = 0;
  for (const [place, problem] of problems.entries()) {
    const { plan } = answers[place];
    const { status, cost: least } = optima[problem.name];
    if (plan.status === 'stopped') stopped++;
    else assert.deepEqual([plan.status, plan.cost], [status, least], problem.name);
    if (plan.taken.length === 0) continue;
    assert.ok(status === 'optimal' && plan.cost >= least, problem.name);
    assert.equal(cost(problem, plan.taken), plan.cost, problem.name);
    assert.equal(complaint(problem, plan.taken), undefined, problem.name);
  }
  assert.ok(stopped <= 25, `${stopped} plans were stopped`);
});
