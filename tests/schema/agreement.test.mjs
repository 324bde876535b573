// Schema and decoder judge the same documents. They must agree on all that a schema can state: what the schema refuses the decoder
// refuses for a reason of that kind, and what only the decoder refuses has one of the reasons listed here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { everyChange, someChanges } from "./mutations.mjs";
import { problems, readJson, root, vocabularies } from "./schemas.mjs";

const build = process.env.CAIRN_BUILD ?? fileURLToPath(new URL("build/native/", root));
const command = join(build, "cairn");
const learnerJudge = join(build, "tests/schema/judge_learners");
for (const program of [command, learnerJudge]) assert.ok(existsSync(program), `${program} is not there: build the native preset first`);

// What a schema cannot state (data/schema/README.md). Anything else that only one of them refuses is a mistake.
const onlyTheDecoder = [
  /^there is no (credential|provider|skill|credit system|grade scale|framework|node) /,
  /^".*" is not a level of /s,
  /^".*" is not on the scale /s,
  /^an average needs a scale whose grades are all numbers/,
  /^the id ".*" (is taken already|stands at another node)/s,
  /^this id stands at another achievement too$/,
  /^expected a date that exists, as YYYY-MM-DD, found "\d{4}-\d\d-\d\d"$/,
  /^expected max to be no (less than|lower a level than) min$/,
  /^expected atLeast to be no more than atMost$/,
  /^expected the (lower level|first day) first$/,
  /^expected a date no earlier than validFrom$/,
  /^this is a cycle of prerequisites/,
];
// What a schema can state in part: that 2 and 2 are the same grade, but not that 2 and "2" are.
const theDecoderToo = [/^this grade stands twice on the scale$/];
const oneOf = (reasons) => (problem) => reasons.some((reason) => reason.test(problem.message)) || hasTooManyDecimals(problem.message);

/** A number within its bounds, but with more decimals than are read. */
function hasTooManyDecimals(message) {
  const match = /^expected a number from (\S+) to (\S+) with at most (two|four|nine) decimals(?:, or text)?, found (-?\d+\.(\d+))$/.exec(message);
  if (!match) return false;
  const [, low, high, most, found, decimals] = match;
  return +low <= +found && +found <= +high && decimals.length > { two: 2, four: 4, nine: 9 }[most];
}

/** Decoder verdicts on documents: true, or the list of problems. */
function decode(program, firstWords, documents) {
  const folder = mkdtempSync(join(tmpdir(), "cairn-agreement-"));
  try {
    const files = documents.map((document, i) => {
      const file = join(folder, `${i}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const verdicts = [];
    for (let from = 0; from < files.length; from += 1000) verdicts.push(...run(program, [...firstWords, ...files.slice(from, from + 1000)]));
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program, words) {
  try {
    return JSON.parse(execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 29, stdio: ["ignore", "pipe", "inherit"] }));
  } catch (error) {
    if (error.status !== 1) throw error;
    return JSON.parse(error.stdout); // some were refused
  }
}

/** How often each outcome was met; a disagreement fails. */
function compare(schema, program, firstWords, cases) {
  const verdicts = decode(program, firstWords, cases.map((each) => each.document));
  assert.equal(verdicts.length, cases.length);
  const outcomes = { bothAccept: 0, bothRefuse: 0, onlyDecoder: 0 };
  const disagreements = [];
  cases.forEach(({ name, document }, i) => {
    const refused = problems(schema, document);
    const decoder = verdicts[i].problems;
    const beyondSchema = oneOf(refused.length ? onlyTheDecoder : [...onlyTheDecoder, ...theDecoderToo]);
    const ofSchemaKind = decoder.filter((problem) => !beyondSchema(problem));
    if (refused.length === 0 && ofSchemaKind.length === 0) outcomes[decoder.length ? "onlyDecoder" : "bothAccept"]++;
    else if (refused.length && ofSchemaKind.length) outcomes.bothRefuse++;
    else disagreements.push({ name, schema: refused.slice(0, 3), decoder: decoder.slice(0, 3).map(({ pointer, message }) => `${pointer} ${message}`) });
  });
  assert.deepEqual(disagreements.slice(0, 20), [], `${disagreements.length} of ${cases.length}`);
  return outcomes;
}

const documents = new URL("tests/documents/", root);
const catalogue = readJson(new URL("whole-catalogue.json", documents));
const learner = readJson(new URL("whole-learner.json", documents));
const whole = fileURLToPath(new URL("whole-catalogue.json", documents));

/** Small catalogues of one real record each, with its provider. */
function realRecords() {
  const folder = new URL("data/catalogues/europe-demo/", root);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => readJson(new URL(name, folder)));
  files.push(readJson(new URL("data/catalogues/published-rules.json", root)));
  return files.flatMap(({ credentials, providers, ...header }) =>
    (credentials ?? []).map((credential) => ({ ...header, skills: [], providers: providers.filter(({ id }) => id === credential.provider), credentials: [credential] })),
  );
}

// CAIRN_EVERY_CHANGE=1 takes them all: some 27,000 documents.
const step = process.env.CAIRN_EVERY_CHANGE ? 1 : 7;
const codes = vocabularies();

test("single changes of a catalogue with every key are judged alike", (t) => {
  const outcomes = compare("catalogue.schema.json", command, ["validate", "--json"], [...everyChange(catalogue, codes, step)]);
  t.diagnostic(JSON.stringify(outcomes));
  assert.ok(Math.min(...Object.values(outcomes)) > 100, "a kind of outcome is hardly met");
});

test("single changes of a learner document with every key are judged alike", (t) => {
  const outcomes = compare("learner.schema.json", learnerJudge, [whole], [...everyChange(learner, codes)]);
  t.diagnostic(JSON.stringify(outcomes));
  assert.ok(Math.min(...Object.values(outcomes)) > 100, "a kind of outcome is hardly met");
});

test("several changes at once of real records are judged alike", (t) => {
  const outcomes = compare("catalogue.schema.json", command, ["validate", "--json"], [...someChanges(realRecords(), codes, 1000, 2026)]);
  t.diagnostic(JSON.stringify(outcomes));
  assert.ok(Math.min(...Object.values(outcomes)) > 20, "a kind of outcome is hardly met");
});

/** Keys that a schema names and the document, where it could have them, never does. */
function unusedKeys(name, document) {
  const declared = new Set();
  const used = new Set();
  const visit = (schema, file, value) => {
    if (schema.$ref) {
      const [other, pointer] = schema.$ref.split("#");
      const target = readJson(new URL(`data/schema/${other || file}`, root));
      const steps = (pointer ?? "").split("/").slice(1);
      visit(steps.reduce((inside, key) => inside[key], target), other || file, value);
    }
    for (const branch of ["then", "else"]) if (schema[branch]) visit(schema[branch], file, value);
    if (Array.isArray(value)) {
      if (schema.items) for (const item of value) visit(schema.items, file, item);
    } else if (value !== null && typeof value === "object") {
      for (const [key, inside] of Object.entries(schema.properties ?? {})) {
        const place = `${file}: ${JSON.stringify(Object.keys(schema.properties))}: ${key}`;
        declared.add(place);
        if (!(key in value) || inside === false) continue;
        used.add(place);
        visit(inside, file, value[key]);
      }
    }
  };
  visit(readJson(new URL(`data/schema/${name}`, root)), name, document);
  return [...declared].filter((place) => !used.has(place));
}

test("the documents with every key do have every key of the schemas", () => {
  const never = (place) => /: \["limits"\]: limits$|: \["share"\]: share$/.test(place); // forbidden in tests
  assert.deepEqual(unusedKeys("catalogue.schema.json", catalogue).filter((place) => !never(place)), []);
  assert.deepEqual(unusedKeys("learner.schema.json", learner), []);
});
