// `cairn simulate`: how it ends, and what it says.
import assert from "node:assert/strict";
import test from "node:test";
import { cairn, file, hard, learner, small } from "./commands.mjs";

const inFebruary = learner("february.json", { planning: { start: "2027-02-01" } });
const simulate = (of, who, id, ...more) =>
  cairn("simulate", "--catalogue", of, "--learner", who, "--award", id, "--runs", "200", ...more);

function simulated(...words) {
  const { exit, out, err } = simulate(...words, "--json");
  assert.equal(err, "");
  return { exit, ...JSON.parse(out) };
}

test("the best plan is lived through, and what is assumed stands with what came of it", () => {
  const { exit, out, err } = simulate(small, inFebruary, "both");
  assert.deepEqual([exit, err], [0, ""]);
  assert.match(out, /^planned: finished on 2027-02-21\n\d+ of 200 runs finish\n/);
  assert.match(out, /\n {2}9 in 10 runs finish by 2027-\d\d-\d\d\n/);
  assert.match(out, /\non average [\d.]+ EUR; half of the runs within 99.5 EUR/);
  assert.match(out, /\n {2}[\d.]+ days\tfirst {2}Title of first \(failed in \d+ runs, the end of \d+\)\n/);
  assert.match(out, /\nassumed, not known: passed at once 85 %/);
});

test("as JSON it has the runs, the seed and each module", () => {
  const { exit, award, planned, runs, seed, finished, modules } = simulated(small, inFebruary, "both", "--seed", "7");
  assert.deepEqual([exit, award, planned.finish, runs, seed], [0, "both", "2027-02-21", 200, 7]);
  assert.ok(finished > 100 && finished <= 200, `${finished}`);
  assert.deepEqual(modules.map(({ credential }) => credential), ["first", "second"]);
});

test("the same seed gives the same, and another one other luck", () => {
  const of = (...more) => simulate(small, inFebruary, "both", ...more, "--json").out;
  assert.equal(of("--seed", "1"), of());
  assert.notEqual(of("--seed", "2").replace('"seed":2', '"seed":1'), of());
});

test("where nothing can go wrong all runs go to plan", () => {
  const sure = file("sure.json", { pass: 100, slips: [{ percent: 100, weight: 1 }] });
  const { exit, finished, finishBy, assumptions } = simulated(small, inFebruary, "both", "--assumptions", sure);
  assert.deepEqual([exit, finished, assumptions.pass], [0, 200, 100]);
  assert.deepEqual([...new Set(finishBy.map(({ date }) => date))], ["2027-02-21"]);
});

test("the date that is typed is where the plan begins", () => {
  assert.match(simulate(small, inFebruary, "both", "--date", "2027-03-01").out, /^planned: finished on 2027-03-21\n/);
  assert.equal(simulated(small, inFebruary, "both", "--date", "2027-03-01").start, "2027-03-01");
});

test("where there is no plan there is nothing to live through, and it ends with 1", () => {
  const hurried = learner("hurried.json", { planning: { start: "2027-02-01", deadline: "2027-02-10" } });
  const none = { exit: 1, out: "infeasible: there is no plan; `cairn plan` says why\n", err: "" };
  assert.deepEqual(simulate(small, hurried, "both"), none);
  const { exit, status, runs } = simulated(small, hurried, "both");
  assert.deepEqual([exit, status, runs], [1, "infeasible", undefined]);
});

test("a plan that is not proved to be the best is lived through all the same, and it ends with 4", () => {
  const two = learner("two.json", { planning: { start: "2027-02-01", maxParallel: 2 } });
  const { exit, runs, modules } = simulated(hard, two, "rounds");
  assert.deepEqual([exit, runs, modules.length], [4, 200, 13]);
});

test("where no plan was found in so many steps it ends with 4 too, without a simulation", () => {
  assert.deepEqual(simulate(hard, inFebruary, "exact"), { exit: 4, out: "stopped: no plan found so far\n", err: "" });
});

test("who has everything finishes in every run", () => {
  const has = (id, credential) => ({ id, credential, issued: "2026-01-01" });
  const done = learner("done.json", { achievements: [has("x", "first"), has("y", "second")] });
  const { exit, out } = simulate(small, done, "both");
  assert.equal(exit, 0);
  assert.match(out, /\n200 of 200 runs finish\n/);
  assert.doesNotMatch(out, /if one module/);
});

for (const [option, value, why] of [
  ["--runs", "0", "expected --runs to be a whole number from 1 to 100000"],
  ["--runs", "100001", "expected --runs to be a whole number from 1 to 100000"],
  ["--runs", "ten", "expected --runs to be a whole number from 1 to 100000"],
  ["--seed", "-1", "expected --seed to be a whole number below 4294967296"],
  ["--seed", "4294967296", "expected --seed to be a whole number below 4294967296"],
]) {
  test(`${option} ${value} is misuse`, () => {
    const { exit, out, err } = simulate(small, inFebruary, "both", option, value);
    assert.deepEqual([exit, out], [2, ""]);
    assert.ok(err.startsWith(`cairn: ${why}\nusage: cairn simulate `), err);
  });
}

test("assumptions that cannot be read, or that say what is not known, are named", () => {
  const assuming = (path) => simulate(small, inFebruary, "both", "--assumptions", path);
  const missing = assuming("/not/there.json");
  assert.deepEqual(missing, { exit: 2, out: "", err: "/not/there.json: /: cannot be opened\n" });
  const odd = assuming(file("odd.json", { luck: 1, pass: 200 }));
  assert.deepEqual([odd.exit, odd.out], [2, ""]);
  assert.match(odd.err, /^~\/odd\.json: \/luck: unknown key "luck"/m);
  assert.match(odd.err, /^~\/odd\.json: \/pass: /m);
  const elsewhere = assuming(file("elsewhere.json", { passOf: [{ credential: "nowhere", pass: 50 }] }));
  assert.equal(elsewhere.exit, 2);
  assert.match(elsewhere.err, /^~\/elsewhere\.json: \/passOf\/0\/credential: /);
});
