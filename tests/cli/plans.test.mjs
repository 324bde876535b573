// `cairn plan --pareto`, `--alternatives` and `--without`: several plans for one award.
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

test("what makes no sense is misuse", () => {
  assert.equal(plan("--alternatives", "0").exit, 2);
  assert.equal(plan("--alternatives", "21").exit, 2);
  assert.equal(plan("--alternatives", "2", "--pareto").exit, 2);
  const { exit, err } = plan("--without", "nothing");
  assert.equal(exit, 2);
  assert.match(err, /"nothing" is no record of this catalogue/);
});
