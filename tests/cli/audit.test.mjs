// `cairn audit` and `cairn reach`: how they end, and what they say.
import assert from "node:assert/strict";
import test from "node:test";
import { award, cairn, catalogue, hard, learner, record } from "./commands.mjs";

const graded = { credential: "a", minGrade: { scale: "marks", grade: "good" } };
const awards = catalogue("awards.json", [
  record("a", { entry: { experience: { months: 12 } } }),
  record("b"),
  award("first", { credential: "a" }),
  award("second", { all: [{ credential: "a" }, { credential: "b" }] }),
  award("third", graded),
]);
const held = { id: "x", credential: "a", issued: "2026-01-01", expires: "2027-06-30" };
const person = learner("person.json", { achievements: [held] });
const audit = (id, ...more) =>
  cairn("audit", "--catalogue", awards, "--learner", person, "--award", id, "--date", "2027-02-01", ...more);
const reach = (...more) => cairn("reach", "--catalogue", awards, "--learner", person, "--date", "2027-02-01", ...more);

for (const [id, exit, status] of [
  ["first", 0, "satisfied"],
  ["second", 1, "unsatisfied"],
  ["third", 3, "depends"],
]) {
  test(`an award that is ${status} ends the audit with ${exit}, in words and as JSON`, () => {
    const words = audit(id);
    assert.deepEqual([words.exit, words.err], [exit, ""]);
    assert.ok(words.out.startsWith(`${id} on 2027-02-01: ${status}\n`), words.out);
    const json = audit(id, "--json");
    assert.deepEqual([json.exit, JSON.parse(json.out).status], [exit, status]);
  });
}

test("an audit that takes too long to tell is undecided, and ends with 4", () => {
  const everything = Array.from({ length: 30 }, (_, i) => ({ id: `x${i}`, credential: `h${i}`, issued: "2026-01-01" }));
  const much = learner("much.json", { achievements: everything });
  const exact = (...more) => cairn("audit", "--catalogue", hard, "--learner", much, "--award", "exact", ...more);
  const { exit, out, err } = exact("--date", "2027-02-01");
  assert.deepEqual([exit, err], [4, ""]);
  assert.ok(out.startsWith("exact on 2027-02-01: undecided\n"), out);
  assert.equal(JSON.parse(exact("--json").out).status, "undecided");
});

test("what is missing, and what it depends on, is said", () => {
  assert.match(audit("second").out, /\nmissing\n {2}b \(\/all\/1\)\n/);
  assert.match(audit("third").out, /\ndepends on\n {2}x: /);
});

test("an entry is audited as such, and only where there is one", () => {
  const admitted = audit("a", "--entry");
  assert.equal(admitted.exit, 1);
  assert.match(admitted.out, /^a on 2027-02-01: unsatisfied\n\[ \] 12 months of experience\n/);
  const { exit, out, err } = audit("b", "--entry");
  assert.deepEqual([exit, out, err], [2, "", 'cairn: "b" is no award of this catalogue that states an entry requirement\n']);
});

test("on another date it may be otherwise, and --later says when", () => {
  assert.equal(audit("first", "--date", "2027-07-01").exit, 1);
  const { exit, out } = audit("first", "--later");
  assert.deepEqual([exit, out], [0, "2027-02-01  satisfied\n2027-07-01  unsatisfied  x expires\n"]);
});

test("reach tells of every award, the nearest first, and ends with 0 whatever they are", () => {
  const { exit, out, err } = reach();
  assert.deepEqual([exit, err], [0, ""]);
  assert.deepEqual(out.split("\n").map((line) => line.split("\t").slice(0, 2).join(" ")), [
    "satisfied first",
    "depends third",
    "unsatisfied second",
    "",
  ]);
  assert.match(out, /\tat least 0 credits and 1 modules missing\n/);
  const { date, awards: listed } = JSON.parse(reach("--json").out);
  assert.equal(date, "2027-02-01");
  assert.deepEqual(listed.map(({ award: id, status }) => [id, status]), [
    ["first", "satisfied"],
    ["third", "depends"],
    ["second", "unsatisfied"],
  ]);
});
