// `cairn validate` on rules that decode well but cannot do their work: what it prints, and how it ends.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import test, { after } from "node:test";
import { root } from "./schemas.mjs";

const build = process.env.CAIRN_BUILD ?? fileURLToPath(new URL("build/native/", root));
const command = join(build, "cairn");
assert.ok(existsSync(command), `${command} is not there: build the native preset first`);

const folder = mkdtempSync(join(tmpdir(), "cairn-validate-"));
after(() => rmSync(folder, { recursive: true }));

/** A file of these records; a pair of id and other keys each. */
function catalogue(name, records) {
  const path = join(folder, `${name}.json`);
  const credentials = records.map(([id, keys]) => ({ id, title: id, provider: "p", kind: "certificate", ...keys }));
  const providers = [{ id: "p", name: "P", type: "ngo" }];
  writeFileSync(path, JSON.stringify({ cairn: "catalogue/1", id: "c", title: "C", languages: ["en"], providers, credentials }));
  return path;
}

const requires = (requirement) => ({ stacking: { requirement } });
const sound = catalogue("sound", [["a", requires({ credential: "b" })], ["b"]]);
const warned = catalogue("warned", [["a", requires({ take: { count: { min: 1 }, from: { tags: ["none has this"] } } })]]);
const cyclic = catalogue("cyclic", [["a", requires({ credential: "b" })], ["b", { entry: { holds: "a" } }]]);

const validate = (...words) => spawnSync(command, ["validate", ...words], { encoding: "utf8" });

const reason = "nothing else in this catalogue is in this pool; only achievements from elsewhere can complete the award";
const cycle = "this is a cycle of prerequisites, in which nothing can come first: a → b → a";
const takesNothing = "/credentials/0/stacking/requirement/take/from";
const asksForB = "/credentials/0/stacking/requirement/credential";

test("a catalogue with nothing to report is valid, with no warnings", () => {
  const { status, stdout } = validate(sound);
  assert.equal(stdout, `${sound}: valid, 2 credentials\n`);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(validate(sound, "--json").stdout), [{ path: sound, valid: true, credentials: 2, problems: [], warnings: [] }]);
});

test("a catalogue with warnings is valid, and each is marked", () => {
  const { status, stdout } = validate(warned);
  assert.equal(stdout, `${warned}: valid, 1 credentials\n${warned}: ${takesNothing}: warning: ${reason}\n`);
  assert.equal(status, 0);
});

test("as JSON a warning has the keys of a problem and its kind", () => {
  const { status, stdout } = validate(warned, "--json");
  const warnings = [{ kind: "unsatisfiable", file: warned, pointer: takesNothing, message: reason }];
  assert.deepEqual(JSON.parse(stdout), [{ path: warned, valid: true, credentials: 1, problems: [], warnings }]);
  assert.equal(status, 0);
});

test("a cycle of prerequisites is an error", () => {
  const { status, stdout } = validate(cyclic);
  assert.equal(stdout, `${cyclic}: ${asksForB}: ${cycle}\n`);
  assert.equal(status, 1);
  const verdicts = JSON.parse(validate(cyclic, "--json").stdout);
  const problems = [{ file: cyclic, pointer: asksForB, message: cycle }];
  assert.deepEqual(verdicts, [{ path: cyclic, valid: false, credentials: 2, problems, warnings: [] }]);
});

test("one catalogue that is in error decides among several", () => {
  assert.equal(validate(sound, warned).status, 0);
  assert.equal(validate(sound, warned, cyclic).status, 1);
  assert.equal(validate(cyclic, join(folder, "not-there.json")).status, 2);
});

test("a catalogue that does not decode has no warnings", () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{}");
  const { status, stdout } = validate(broken, "--json");
  const [{ valid, problems, warnings }] = JSON.parse(stdout);
  assert.deepEqual([status, valid, warnings], [1, false, []]);
  assert.ok(problems.length > 0);
});
