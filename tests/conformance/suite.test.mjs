// Is the suite sound, does it cover the language, and does `cairn audit` do what it says?
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { problems, readJson, root as rootUrl } from "../schema/schemas.mjs";
import { awardOf, cases, fileNames, nodesOf, objectsIn, ruleOf } from "./cases.mjs";
import { audit, build, command, differences, Documents, obstacle } from "./run.mjs";

const documents = new Documents();
after(() => documents.remove());

const requirementSchema = readJson(new URL("data/schema/requirement.schema.json", rootUrl)).$defs;
const keysOf = (definition) => Object.keys(requirementSchema[definition].properties);
const rules = cases.filter((one) => Object.keys(ruleOf(one)).join() !== "note").map(ruleOf);
const nodes = rules.flatMap((rule) => nodesOf(rule).map(({ node }) => node));
const limits = nodes.flatMap((node) => node.limits ?? []);

/** The catalogues, each with the cases that have it. */
function byCatalogue() {
  const groups = new Map();
  for (const one of cases) {
    const key = documents.path(one.catalogue);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function json(program, words) {
  assert.ok(existsSync(program), `${program} is not there: build the native preset first`);
  const done = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(done.status === 0 || done.status === 1, `${program}: exit ${done.status}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

test("there are at least 170 cases, and no two have the same title", () => {
  assert.ok(cases.length >= 170, `${cases.length}`);
  const titles = cases.map(({ title }) => title);
  assert.deepEqual(titles.filter((title, i) => titles.indexOf(title) !== i), []);
});

test("every case has the keys of the format and no others", () => {
  const outer = ["file", "title", "catalogue", "learner", "award", "date", "entry", "expect"];
  const inner = ["status", "counted", "nodes", "limits", "assumptions", "core"];
  for (const one of cases) {
    for (const key of ["title", "catalogue", "learner", "award", "date", "expect"]) assert.ok(one[key], `${one.title}: no ${key}`);
    assert.deepEqual(Object.keys(one).filter((key) => !outer.includes(key)), [], one.title);
    assert.deepEqual(Object.keys(one.expect).filter((key) => !inner.includes(key)), [], one.title);
    assert.ok(["satisfied", "depends", "unsatisfied", "undecided"].includes(one.expect.status), one.title);
  }
});

test("every case names an award, nodes, limits and achievements that are there", () => {
  for (const one of cases) {
    assert.ok(awardOf(one), `${one.title}: ${one.award}`);
    const byName = new Map([["", ruleOf(one)], ...nodesOf(ruleOf(one)).map(({ name, node }) => [name, node])]);
    const { counted = {}, nodes: states = {}, limits: judged = [], core = [], assumptions = [] } = one.expect;
    const names = [...Object.keys(counted), ...Object.keys(states), ...[...judged, ...core].map(({ node }) => node)];
    for (const name of names) assert.ok(byName.has(name), `${one.title}: there is no node "${name}"`);
    for (const { node, limit } of [...judged, ...core]) {
      if (limit !== undefined) assert.ok(byName.get(node).limits?.[limit], `${one.title}: there is no limit ${limit} of "${node}"`);
    }
    const ids = (one.learner.achievements ?? []).map(({ id }) => id);
    for (const { achievement } of assumptions) assert.ok(!achievement || ids.includes(achievement), `${one.title}: ${achievement}`);
  }
});

test("only what depends has assumptions, and what is satisfied lacks nothing", () => {
  for (const { title, expect } of cases) {
    if (expect.status !== "depends") assert.equal((expect.assumptions ?? []).length, 0, title);
    if (expect.status === "satisfied") assert.equal((expect.core ?? []).length, 0, title);
  }
});

for (const file of fileNames) {
  test(`every document of ${file} holds to its schema`, () => {
    for (const { title, catalogue, learner } of cases.filter((one) => one.file === file)) {
      assert.deepEqual(problems("catalogue.schema.json", catalogue), [], title);
      assert.deepEqual(problems("learner.schema.json", learner), [], title);
    }
  });
}

test("cairn validate accepts every catalogue", () => {
  const verdicts = json(command, ["validate", ...byCatalogue().keys(), "--json"]);
  for (const verdict of verdicts) {
    const one = byCatalogue().get(verdict.path)[0];
    assert.ok(verdict.valid, `${one.file}: ${JSON.stringify(verdict.problems)}`);
  }
});

test("the decoder accepts every learner document", () => {
  for (const [catalogue, group] of byCatalogue()) {
    const titles = new Map(group.map((one) => [documents.path(one.learner), one.title]));
    for (const verdict of json(join(build, "tests/schema/judge_learners"), [catalogue, ...titles.keys()])) {
      assert.ok(verdict.valid, `${titles.get(verdict.path)}: ${JSON.stringify(verdict.problems)}`);
    }
  }
});

test("every form of a node occurs", () => {
  const forms = requirementSchema.node.anyOf.flatMap(({ required }) => required);
  assert.deepEqual(forms.filter((form) => !nodes.some((node) => form in node)), []);
});

test("every key of a pool occurs", () => {
  const pools = objectsIn(rules.map((rule) => objectsIn(rule).flatMap((one) => [one.from, one.of].filter(Boolean))));
  assert.deepEqual(keysOf("pool").filter((key) => !pools.some((pool) => key in pool)), []);
});

test("every kind of limit occurs, satisfied and not", () => {
  const kinds = requirementSchema.limit.anyOf.flatMap(({ required }) => required);
  assert.deepEqual(kinds.filter((kind) => !limits.some((limit) => kind in limit)), []);
  for (const kind of kinds) {
    const states = cases.filter((one) => nodesOf(ruleOf(one)).some(({ node }) => node.limits?.some((limit) => kind in limit)));
    const found = states.map(({ expect }) => expect.status);
    assert.ok(found.includes("satisfied") && found.includes("unsatisfied"), kind);
  }
});

test("every way to spread, and every unit of an amount, occurs", () => {
  const ways = requirementSchema.limit.properties.spread.properties.by.enum;
  assert.deepEqual(ways.filter((by) => !limits.some(({ spread }) => spread?.by === by)), []);
  for (const limit of ["atLeast", "atMost"]) {
    for (const unit of keysOf("amount")) assert.ok(limits.some((one) => one[limit] && unit in one[limit]), `${limit} ${unit}`);
  }
});

test("every status that data alone can bring about occurs", () => {
  for (const status of ["satisfied", "depends", "unsatisfied"]) assert.ok(cases.some(({ expect }) => expect.status === status), status);
});

/** Without what is only for readers. */
function bare(rule) {
  if (rule === null || typeof rule !== "object") return rule;
  if (Array.isArray(rule)) return rule.map(bare);
  return Object.fromEntries(Object.entries(rule).flatMap(([key, value]) => (["title", "note"].includes(key) ? [] : [[key, bare(value)]])));
}

const published = readJson(new URL("data/catalogues/published-rules.json", rootUrl)).credentials;

for (const { id, stacking } of published.filter(({ stacking }) => stacking?.requirement)) {
  test(`the published rule of ${id} has a case that meets it and one that misses it`, () => {
    const same = cases.filter((one) => one.award === id && !one.entry);
    for (const one of same) {
      assert.deepEqual(bare(ruleOf(one)), bare(stacking.requirement), one.title);
      assert.equal(awardOf(one).stacking.creditSystem, stacking.creditSystem, one.title);
    }
    const states = same.map(({ expect }) => expect.status);
    assert.ok(states.includes("satisfied") && states.includes("unsatisfied"), `${states}`);
  });
}

const facts = new URL("../shared/facts/stacking_rules.json", rootUrl);
const skip = existsSync(facts) ? false : "../shared/facts is not there";
test("every source of stacking rules that is in the published rules has a case", { skip }, () => {
  for (const { id, source } of readJson(facts)) {
    const records = published.filter((record) => source.includes(record.source) || record.source?.includes(source)).map((record) => record.id);
    if (records.length === 0) continue;
    const held = cases.filter(({ catalogue }) => catalogue.credentials.some((credential) => records.includes(credential.id)));
    assert.ok(held.length > 0, id);
  }
});

test("cairn has an audit", () => assert.equal(obstacle(), undefined));

for (const one of obstacle() ? [] : cases) {
  test(`${one.file.replace(".json", "")}: ${one.title}`, () => {
    const result = audit(one, documents);
    const found = differences(one, result);
    assert.deepEqual(found, [], JSON.stringify(result, null, 1));
  });
}
