// `cairn plan --pareto`, `--alternatives`, `--robust`, `--failed` and `--without`: several plans for one award.
import assert from "node:assert/strict";
import test from "node:test";
import { award, cairn, catalogue, learner, module } from "./commands.mjs";

const costing = (id, weeks, hours, amount) =>
  module(id, weeks, { workload: { hours }, cost: { amount, currency: "EUR" } });
const choice = catalogue("choice.json", [
  costing("soon", 1, 50, 900),
  costing("cheap", 9, 50, 100),
  costing("light", 5, 10, 500),
  costing("poor", 9, 60, 950),
  award("any", { any: ["soon", "cheap", "light", "poor"].map((id) => ({ credential: id })) }),
]);
const who = learner("choosing.json", { planning: { start: "2027-01-11" } });
const plan = (...more) => cairn("plan", "--catalogue", choice, "--learner", who, "--award", "any", ...more);
const modules = ({ plans }) => plans.map(({ picks }) => picks.map(({ credential }) => credential).join());

test("--pareto gives every plan of which none is better in finish, cost and hours", () => {
  const { exit, out } = plan("--pareto", "--json");
  const front = JSON.parse(out);
  assert.deepEqual([exit, front.status, front.complete], [0, "optimal", true]);
  assert.deepEqual(modules(front), ["soon", "light", "cheap"]);
  assert.equal(front.plans[0].objective, undefined, "none of them is the best in one thing");
  assert.match(plan("--pareto").out, /^optimal, 3 plans and no more\n\n1: optimal\n2027-01-11 {2}2027-01-17 {2}soon /);
});

test("--alternatives gives the best plans with other modules", () => {
  const { exit, out } = plan("--objective", "cost", "--alternatives", "2", "--json");
  const others = JSON.parse(out);
  assert.deepEqual([exit, others.complete], [0, false]);
  assert.deepEqual(modules(others), ["cheap", "light"]);
  const all = JSON.parse(plan("--objective", "cost", "--alternatives", "9", "--json").out);
  assert.deepEqual([modules(all), all.complete], [["cheap", "light", "soon", "poor"], true]);
});

test("--without leaves records out, as often as it is given", () => {
  const { out } = plan("--objective", "cost", "--without", "cheap", "--without", "light", "--json");
  assert.equal(JSON.parse(out).picks[0].credential, "soon");
  const none = ["soon", "cheap", "light", "poor"].flatMap((id) => ["--without", id]);
  assert.equal(plan(...none).exit, 1);
  assert.equal(plan("--pareto", ...none).exit, 1);
});

test("--robust takes one in reserve, and says where that cannot be", () => {
  const { exit, out } = plan("--objective", "cost", "--robust", "--json");
  const { status, picks } = JSON.parse(out);
  assert.deepEqual([exit, status, picks.map(({ credential }) => credential).sort()], [0, "optimal", ["cheap", "light"]]);
  const none = plan("--robust", "--without", "cheap", "--without", "light", "--without", "poor");
  assert.deepEqual([none.exit, none.out], [1, "infeasible\n"]);
});

test("--failed says what then, if a module is failed once", () => {
  const { exit, out } = plan("--objective", "cost", "--failed", "cheap", "--json");
  const { failed, kept, spent, then, totals } = JSON.parse(out);
  assert.deepEqual([exit, then.status, kept], [0, "optimal", []]);
  assert.deepEqual(failed, { credential: "cheap", start: "2027-01-11", end: "2027-03-14" });
  assert.deepEqual([then.start, then.picks[0].credential, then.picks[0].start], ["2027-03-15", "cheap", "2027-03-15"]);
  assert.deepEqual([spent.cost, totals.cost, totals.hours, totals.finish], [100, 200, 100, "2027-05-16"]);
  const said = plan("--objective", "cost", "--failed", "cheap").out;
  assert.match(said, /^cheap failed on 2027-03-14, and from then on: optimal\n2027-03-15/);
  assert.match(said, /in all 100 hours, 200 EUR; without failing, finished on 2027-03-14, 100 EUR\n$/);
  const none = plan("--objective", "cost", "--failed", "soon");
  assert.deepEqual([none.exit, none.out], [2, ""]);
  assert.match(none.err, /"soon" is no module of the best plan/);
});

test("what makes no sense is misuse", () => {
  assert.equal(plan("--alternatives", "0").exit, 2);
  assert.equal(plan("--alternatives", "21").exit, 2);
  assert.equal(plan("--alternatives", "2", "--pareto").exit, 2);
  const { exit, err } = plan("--without", "nothing");
  assert.equal(exit, 2);
  assert.match(err, /"nothing" is no record of this catalogue/);
});
