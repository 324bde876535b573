// `cairn` as a program, on small documents in a temporary folder.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";

const build = process.env.CAIRN_BUILD ?? fileURLToPath(new URL("../../build/native/", import.meta.url));
const command = join(build, "cairn");
assert.ok(existsSync(command), `${command} is not there: build the native preset first`);

export const folder = mkdtempSync(join(tmpdir(), "cairn-cli-"));
after(() => rmSync(folder, { recursive: true }));

/** How it ends and what it says, with the temporary folder as `~`. */
export function cairn(...words) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8" });
  const shortened = (text) => text.replaceAll(folder, "~");
  return { exit: status, out: shortened(stdout), err: shortened(stderr) };
}

/** The path of a file with this text, or this as JSON. */
export function file(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** Records are made by `record`, `module` and `award`. */
export function catalogue(name, records) {
  const providers = [{ id: "p", name: "P", type: "ngo" }];
  const gradeScales = [{ id: "marks", grades: ["pass", "good"] }];
  const header = { cairn: "catalogue/1", id: "c", title: "C", languages: ["en"] };
  return file(name, { ...header, providers, gradeScales, credentials: records });
}

export const record = (id, keys) => ({ id, title: `Title of ${id}`, provider: "p", kind: "microcredential", ...keys });
/** One that begins on any day. */
export const module = (id, weeks, keys) => record(id, { duration: { weeks, rolling: true }, ...keys });
export const award = (id, requirement) => record(id, { kind: "qualification", stacking: { requirement } });
export const learner = (name, keys) => file(name, { cairn: "learner/1", ...keys });

const euros = (amount) => ({ amount, currency: "EUR" });
const first = module("first", 2, { workload: { hours: 20 }, cost: euros(99.5) });
const second = module("second", 1, { entry: { holds: "first" }, cost: euros(0) });
/** A module that waits for another, and an award that asks for both. */
export const small = catalogue("small.json", [first, second, award("both", { all: [{ credential: "first" }, { credential: "second" }] })]);

/** Three weeks each, two at once: seven rounds of them. To show that six and a half do not suffice takes more steps than are made. */
const thirteen = Array.from({ length: 13 }, (_, i) => module(`m${i}`, 3));
/**
 * Credits that have to come to exactly half in each of three overlapping pools: hardly any choice fits, and which one does shows only
 * when nearly everything is chosen.
 */
const credits = (i) => (100 + 7 * ((37 * i * i) % 30)) / 100;
const pools = [1, 2, 4];
const tags = (i) => pools.filter((pool) => i & pool).map((pool) => `pool ${pool}`);
const thirty = Array.from({ length: 30 }, (_, i) =>
  module(`h${i}`, 1, { tags: tags(i), workload: { credits: { system: "ECTS", value: credits(i) } } }),
);
const half = (pool) => {
  const hundredths = thirty.reduce((sum, _, i) => sum + (i & pool ? Math.round(100 * credits(i)) : 0), 0);
  return Math.floor(hundredths / 2) / 100;
};
const exactly = (pool) => ({ take: { credits: { min: half(pool), max: half(pool) }, from: { tags: [`pool ${pool}`] } } });
/** Two awards, of which the search finds no best plan, and no plan at all. */
export const hard = catalogue("hard.json", [
  ...thirteen,
  award("rounds", { all: thirteen.map(({ id }) => ({ credential: id })) }),
  ...thirty,
  award("exact", { all: pools.map(exactly) }),
]);
