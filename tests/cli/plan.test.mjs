// `cairn plan`: how it ends, and what it says.
import assert from "node:assert/strict";
import test from "node:test";
import { award, cairn, catalogue, hard, learner, module, record, small } from "./commands.mjs";

const inFebruary = learner("february.json", { planning: { start: "2027-02-01" } });
const plan = (of, who, id, ...more) => cairn("plan", "--catalogue", of, "--learner", who, "--award", id, ...more);

/** What it says as JSON, with its exit code. */
function planned(...words) {
  const { exit, out, err } = plan(...words, "--json");
  assert.equal(err, "");
  return { exit, ...JSON.parse(out) };
}

test("the best plan is a line for each module and what it comes to, and ends with 0", () => {
  assert.deepEqual(plan(small, inFebruary, "both"), {
    exit: 0,
    out:
      "optimal\n" +
      "2027-02-01  2027-02-14  first  Title of first  (needed by 1 later, in a chain of 2)\n" +
      "2027-02-15  2027-02-21  second  Title of second  (in a chain of 2)\n" +
      "finished on 2027-02-21, 20 hours, 99.5 EUR\n",
    err: "",
  });
});

test("as JSON the best plan says the same", () => {
  const { exit, award: of, status, picks, totals } = planned(small, inFebruary, "both");
  assert.deepEqual([exit, of, status], [0, "both", "optimal"]);
  assert.deepEqual(picks.map(({ credential, start, end }) => [credential, start, end]), [
    ["first", "2027-02-01", "2027-02-14"],
    ["second", "2027-02-15", "2027-02-21"],
  ]);
  assert.deepEqual(picks.map(({ structure }) => structure), [
    { blocking: 1, delay: 2, complexity: 3 },
    { blocking: 0, delay: 2, complexity: 2 },
  ]);
  const { finish, cost, currency, hours, complexity } = totals;
  assert.deepEqual([finish, cost, currency, hours, complexity], ["2027-02-21", 99.5, "EUR", 20, 5]);
});

test("modules that do not need one another are said without a chain", () => {
  const beside = catalogue("beside.json", [
    ...["a", "b"].map((id) => module(id, 1)),
    award("both", { all: [{ credential: "a" }, { credential: "b" }] }),
  ]);
  assert.equal(
    plan(beside, inFebruary, "both").out,
    "optimal\n2027-02-01  2027-02-07  a  Title of a\n2027-02-01  2027-02-07  b  Title of b\n" +
      "finished on 2027-02-07, 0 hours and 2 without a price in it\n",
  );
});

test("the date that is typed comes before the person's own start, and that before today", () => {
  const anytime = learner("anytime.json", {});
  assert.equal(planned(small, inFebruary, "both", "--date", "2027-03-01").start, "2027-03-01");
  assert.equal(planned(small, inFebruary, "both", "--date", "2027-01-04").start, "2027-01-04");
  assert.equal(planned(small, inFebruary, "both").start, "2027-02-01");
  const today = () => new Date().toISOString().slice(0, 10);
  const before = today();
  const { start } = planned(small, anytime, "both");
  assert.ok(start === before || start === today(), start);
});

test("what is best is what is asked for, and without asking the earliest finish", () => {
  const choice = catalogue("choice.json", [
    module("quick", 1, { cost: { amount: 500, currency: "EUR" }, workload: { hours: 90 } }),
    module("cheap", 4, { cost: { amount: 10, currency: "EUR" }, workload: { hours: 90 } }),
    module("light", 8, { cost: { amount: 300, currency: "EUR" }, workload: { hours: 30 } }),
    award("one", { any: ["quick", "cheap", "light"].map((credential) => ({ credential })) }),
  ]);
  const chosen = (...more) => planned(choice, inFebruary, "one", ...more).picks.map(({ credential }) => credential);
  assert.deepEqual(chosen(), ["quick"]);
  assert.deepEqual(chosen("--objective", "finish"), ["quick"]);
  assert.deepEqual(chosen("--objective", "cost"), ["cheap"]);
  assert.deepEqual(chosen("--objective", "hours"), ["light"]);
});

test("where there is no plan it says what stands in the way, what would do, and ends with 1", () => {
  const hurried = learner("hurried.json", { planning: { start: "2027-02-01", deadline: "2027-02-10", maxParallel: 1 } });
  assert.deepEqual(plan(small, hurried, "both"), {
    exit: 1,
    out: "infeasible: no plan keeps to deadline\nwithout deadline: finished on 2027-02-21, 99.5 EUR\n",
    err: "",
  });
  const { exit, status, picks, conflict } = planned(small, hurried, "both");
  assert.deepEqual([exit, status, picks, conflict.limits], [1, "infeasible", undefined, ["deadline"]]);
  assert.deepEqual(conflict.relaxed.map(({ limits, totals }) => [limits, totals.finish]), [[["deadline"], "2027-02-21"]]);
});

test("of a rule that the catalogue cannot meet it names the part, or says that it is the whole", () => {
  const nothing = { take: { count: { min: 1 }, from: { tags: ["none has this"] } } };
  const lacking = catalogue("lacking.json", [
    module("a", 1),
    award("part", { all: [{ credential: "a" }, { id: "missing", ...nothing }] }),
    award("whole", nothing),
  ]);
  const named = plan(lacking, inFebruary, "part");
  assert.deepEqual([named.exit, named.out], [1, "infeasible\nnothing in this catalogue gives missing\n"]);
  const whole = plan(lacking, inFebruary, "whole");
  assert.deepEqual([whole.exit, whole.out], [1, "infeasible\nnothing in this catalogue gives what the rule as a whole asks for\n"]);
});

test("a plan that is not proved to be the best is said, with what none can be less than, and ends with 4", () => {
  const two = learner("two.json", { planning: { start: "2027-02-01", maxParallel: 2 } });
  const { exit, out, err } = plan(hard, two, "rounds");
  assert.deepEqual([exit, err], [4, ""]);
  assert.match(out, /^stopped\n(\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d {2}m\d+ {2}Title of m\d+\n){13}finished on 2027-06-27, 0 hours/);
  const { exit: same, status, bound, totals } = planned(hard, two, "rounds");
  assert.deepEqual([same, status, totals.days], [4, "stopped", 7 * 21]);
  assert.ok(bound < totals.days, `${bound}`);
});

test("a search that finds nothing in its steps is no proof that there is nothing, and ends with 4", () => {
  assert.deepEqual(plan(hard, inFebruary, "exact"), { exit: 4, out: "stopped: no plan found so far\n", err: "" });
  const { exit, status, picks, conflict } = planned(hard, inFebruary, "exact");
  assert.deepEqual([exit, status, picks, conflict], [4, "stopped", undefined, undefined]);
});

test("who has everything has nothing left to take", () => {
  const has = (id, credential) => ({ id, credential, issued: "2026-01-01" });
  const done = learner("done.json", { achievements: [has("x", "first"), has("y", "second")] });
  assert.deepEqual(plan(small, done, "both"), { exit: 0, out: "optimal\nthere is nothing left to take\n", err: "" });
  assert.deepEqual(planned(small, done, "both").picks, []);
});

test("what no record gives is counted among what a plan takes for granted", () => {
  const talking = catalogue("talking.json", [module("a", 1), award("talk", { all: [{ credential: "a" }, { milestone: "talk" }] })]);
  const { exit, out } = plan(talking, inFebruary, "talk");
  assert.equal(exit, 0);
  assert.match(out, /\nand 1 that no record gives \(see --json\)\n$/);
  assert.deepEqual(planned(talking, inFebruary, "talk").asks, [{ milestone: "talk" }]);
});

test("a plan that rests on what is not stated says so, and is still the best", () => {
  const graded = catalogue("graded.json", [
    record("held"),
    module("a", 1),
    award("good", { all: [{ credential: "a" }, { credential: "held", minGrade: { scale: "marks", grade: "good" } }] }),
  ]);
  const ungraded = learner("ungraded.json", { achievements: [{ id: "x", credential: "held" }] });
  const { exit, out } = plan(graded, ungraded, "good", "--date", "2027-02-01");
  assert.equal(exit, 0);
  assert.match(out, /^optimal, if what is not stated is as the rules need it\n2027-02-01 {2}2027-02-07 {2}a /);
  assert.equal(planned(graded, ungraded, "good").certain, false);
});
