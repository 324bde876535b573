/**
 * The planner beside HiGHS, both as WebAssembly in one process of Node, one problem after the other: node tests/choice/bench.mjs [PROBLEMS]
 *
 * Compared is the choice alone. Ours: from the decoded catalogue to the least cost, building the program included. HiGHS: solving its
 * program, once it has read it. What reading takes (a catalogue's JSON, a program's text) stands apart; so does the whole plan, which is
 * also scheduled, and of the cheapest the earliest, shortest and smallest. Each is warmed up before, and asked twice; the better time counts.
 */
import { loadChoose, loadHighs } from './engines.mjs';
import { choiceProblem } from './problems.mjs';
import { quantile } from '../bench/table.mjs';

const problemsOfASize = Number(process.argv[2] ?? 9);
const steps = 100_000;
const least = (list) => Math.min(...list);
const shown = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(8);

const choose = await loadChoose();
const solve = await loadHighs();
for (let seed = 900; seed < 904; seed++) {
  choose(choiceProblem(seed, 60), steps);
  solve(choiceProblem(seed, 60));
}

let broken = false;
console.log(
  'milliseconds, median'.padEnd(22),
  '   ours    HiGHS    ratio  of which: least, most; stopped; reading, ours and theirs; plan',
);
for (const size of [60, 200, 600]) {
  const rows = [];
  for (let seed = 1; seed <= problemsOfASize; seed++) {
    const problem = choiceProblem(seed, size);
    const ours = [choose(problem, steps), choose(problem, steps)];
    const theirs = [solve(problem), solve(problem)];
    const [{ choice, plan }] = ours;
    const decided = choice.status !== 'stopped';
    if (decided && (choice.status !== theirs[0].status || choice.cost !== theirs[0].cost)) {
      console.error(
        `BROKEN: ${problem.name}: ${choice.status} ${choice.cost}, HiGHS ${theirs[0].status} ${theirs[0].cost}`,
      );
      broken = true;
    }
    const row = {
      ours: least(ours.map((one) => one.choice.microseconds)) / 1000,
      theirs: least(theirs.map((one) => one.solve)),
      decode: least(ours.map((one) => one.decode)) / 1000,
      read: least(theirs.map((one) => one.read)),
      plan: least(ours.map((one) => one.plan.microseconds)) / 1000,
      stopped: !decided,
      planStopped: plan.status === 'stopped',
    };
    rows.push({ ...row, ratio: row.theirs / row.ours });
  }
  const median = (key) =>
    quantile(
      rows.map((row) => row[key]),
      0.5,
    );
  const ratios = rows.map(({ ratio }) => ratio);
  console.log(
    `${size} candidates`.padEnd(22) + [median('ours'), median('theirs'), median('ratio')].map(shown).join(' '),
    ` ${shown(least(ratios))} ${shown(Math.max(...ratios))}; ${rows.filter(({ stopped }) => stopped).length} of ${rows.length};`,
    `${shown(median('decode'))} ${shown(median('read'))};`,
    `${shown(median('plan'))}, ${rows.filter(({ planStopped }) => planStopped).length} stopped`,
  );
  if (median('ratio') < 3) {
    console.error(`BROKEN: at ${size} candidates less than three times as fast as HiGHS (it was ten times)`);
    broken = true;
  }
}
process.exit(broken ? 1 : 0);
