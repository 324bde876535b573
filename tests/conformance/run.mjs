// Runs cases through `cairn audit` and compares what it says with what the case expects.
// As a program: node tests/conformance/run.mjs [PART OF A TITLE] prints the result of each such case and what differs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cases, nodesOf, root, ruleOf } from "./cases.mjs";

export const build = process.env.CAIRN_BUILD ?? join(root, "build/native");
export const command = join(build, "cairn");
const statusOfExit = { 0: "satisfied", 1: "unsatisfied", 3: "depends", 4: "undecided" };

/** Why no case can be run, or nothing. */
export function obstacle() {
  if (!existsSync(command)) return `${command} is not there: build the native preset first`;
  const usage = spawnSync(command, ["--help"], { encoding: "utf8" });
  return /^ +audit /m.test(usage.stdout + usage.stderr) ? undefined : "build/native/cairn has no audit";
}

/** Documents as files of a temporary folder, each distinct one written once. */
export class Documents {
  folder = mkdtempSync(join(tmpdir(), "cairn-conformance-"));
  #paths = new Map();

  path(document) {
    const text = JSON.stringify(document);
    if (!this.#paths.has(text)) {
      const path = join(this.folder, `${this.#paths.size}.json`);
      writeFileSync(path, text);
      this.#paths.set(text, path);
    }
    return this.#paths.get(text);
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }
}

/** What `cairn audit` says of a case; throws where it does not judge. */
export function audit(one, documents) {
  const words = ["audit", "--catalogue", documents.path(one.catalogue), "--learner", documents.path(one.learner)];
  words.push("--award", one.award, "--date", one.date, ...(one.entry ? ["--entry"] : []), "--json");
  const done = spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  const expected = statusOfExit[done.status];
  if (!expected) throw new Error(`cairn ${words.join(" ")}\nexit ${done.status ?? done.signal}: ${done.stderr}`);
  const result = JSON.parse(done.stdout);
  if (result.status !== expected) throw new Error(`exit ${done.status} with status ${result.status}`);
  return result;
}

const hundredths = (credits) => (credits === null ? Infinity : Math.round(credits * 100));
const interval = (credits) => (Array.isArray(credits) ? credits : [credits, credits]).map(hundredths);
const isWithin = (pointer, outer) => pointer === outer || pointer.startsWith(`${outer}/`);

/** Names as JSON Pointers, so that a root with an id may be called by that or "". */
function pointersOf(rule) {
  const nodes = nodesOf(rule);
  const byName = new Map(nodes.map(({ name, pointer }) => [name, pointer]));
  return { pointer: (name) => byName.get(name) ?? name, node: new Map(nodes.map(({ pointer, node }) => [pointer, node])) };
}

/**
 * Credits and achievements counted in a node: those that leaves at or below it use, with no unsatisfied node from the leaf up to just
 * below it. An achievement counts once, but parts of one (`split`) add up.
 */
export function countedIn(name, result, rule) {
  const { pointer, node } = pointersOf(rule);
  const here = pointer(name);
  const unmet = result.nodes.filter(({ status }) => status === "unsatisfied").map((one) => pointer(one.node));
  const blocked = (leaf) => unmet.some((at) => at !== here && isWithin(at, here) && isWithin(leaf, at));
  const sums = new Map();
  for (const use of result.counted) {
    const leaf = pointer(use.node);
    if (!isWithin(leaf, here) || blocked(leaf)) continue;
    const [low, high] = interval(use.credits);
    const before = node.get(leaf)?.take?.split ? sums.get(use.achievement) ?? [0, 0] : [0, 0];
    sums.set(use.achievement, [before[0] + low, before[1] + high]);
  }
  const total = (end) => [...sums.values()].reduce((sum, ends) => sum + ends[end], 0);
  return { credits: [total(0), total(1)], count: sums.size };
}

/** The status of a node or limit in a list of them. */
function statusIn(list, wanted, pointer) {
  const found = list.find((one) => pointer(one.node) === pointer(wanted.node) && one.limit === wanted.limit);
  return found?.status ?? "not in the result";
}

const assumptionName = ({ achievement, fact }) => `${achievement ?? "learner"}: ${fact}`;

/** Everything that differs from what the case expects, as sentences; [] if nothing does. */
export function differences(one, result) {
  const { expect } = one;
  const rule = ruleOf(one);
  const { pointer } = pointersOf(rule);
  const found = [];
  const compare = (what, expected, actual) => {
    if (JSON.stringify(expected) !== JSON.stringify(actual)) {
      found.push(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
    }
  };
  compare("status", expect.status, result.status);
  for (const [name, sums] of Object.entries(expect.counted ?? {})) {
    const counted = countedIn(name, result, rule);
    if ("credits" in sums) compare(`hundredths counted in "${name}"`, interval(sums.credits), counted.credits);
    if ("count" in sums) compare(`achievements counted in "${name}"`, sums.count, counted.count);
  }
  for (const [node, status] of Object.entries(expect.nodes ?? {})) {
    compare(`status of "${node}"`, status, statusIn(result.nodes, { node }, pointer));
  }
  for (const limit of expect.limits ?? []) {
    compare(`status of limit ${limit.limit} of "${limit.node}"`, limit.status, statusIn(result.limits, limit, pointer));
  }
  if (expect.assumptions) {
    const names = (list) => list.map(assumptionName).sort();
    compare("assumptions", names(expect.assumptions), names(result.assumptions));
    for (const assumption of expect.assumptions.filter(({ need }) => need !== undefined)) {
      const same = result.assumptions.find((other) => assumptionName(other) === assumptionName(assumption));
      compare(`need of ${assumptionName(assumption)}`, assumption.need, same?.need);
    }
  }
  if (expect.core) {
    const names = (list) => list.map(({ node, limit }) => (limit === undefined ? [pointer(node)] : [pointer(node), limit]));
    compare("core", names(expect.core), names(result.core));
  }
  return found;
}

function main(part = "") {
  const reason = obstacle();
  if (reason) throw new Error(reason);
  const documents = new Documents();
  try {
    for (const one of cases.filter(({ title }) => title.includes(part))) {
      const result = audit(one, documents);
      const found = differences(one, result);
      if (part) console.log(`${one.file}: ${one.title}\n${JSON.stringify(result, null, 1)}`);
      if (found.length) console.log(`${one.file}: ${one.title}\n  ${found.join("\n  ")}`);
    }
  } finally {
    documents.remove();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2]);
