// What every command says of words it does not know and of files it cannot read: on the error stream, with exit code 2.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { cairn, file, folder, learner, small } from "./commands.mjs";

const person = learner("person.json", {});
const given = { "--catalogue": small, "--learner": person, "--award": "both" };
const ofAnAward = ["audit", "plan", "simulate"];
const ofAPerson = [...ofAnAward, "reach"];

/** With other values of the usual options, or without those that are undefined. */
function run(command, changed = {}, ...more) {
  const options = { ...given, ...changed };
  if (command === "reach") delete options["--award"];
  const words = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
  return cairn(command, ...words, ...more);
}

function isMisuse({ exit, out, err }, why) {
  assert.deepEqual([exit, out], [2, ""]);
  assert.ok(err.startsWith(why), err);
}

for (const command of ofAPerson) {
  const explained = (why) => `cairn: ${why}\nusage: cairn ${command} --catalogue PATH --learner FILE `;

  test(`${command} explains misuse with how it is used`, () => {
    isMisuse(run(command, { "--catalogue": undefined }), explained("no --catalogue given"));
    isMisuse(run(command, { "--learner": undefined }), explained("no --learner given"));
    isMisuse(run(command, { "--date": "2027-02-30" }), explained("expected --date to be a day such as 2027-01-31, found 2027-02-30"));
    isMisuse(run(command, {}, "--dat", "2027-02-01"), explained("unknown option --dat; did you mean --date?"));
    isMisuse(run(command, {}, "--date"), explained("--date needs a value"));
    isMisuse(run(command, {}, "more"), explained("unexpected more"));
  });

  test(`${command} names a file that cannot be read, or what in it is not sound`, () => {
    isMisuse(run(command, { "--catalogue": "/not/there" }), "/not/there: /: cannot be opened\n");
    isMisuse(run(command, { "--learner": "/not/there" }), "/not/there: /: cannot be opened\n");
    isMisuse(run(command, { "--catalogue": file("torn.json", '{"cairn":') }), "~/torn.json: ");
    isMisuse(run(command, { "--learner": file("torn.json", '{"cairn":') }), "~/torn.json: ");
    isMisuse(run(command, { "--catalogue": file("odd.json", { cairn: "catalogue/2" }) }), "~/odd.json: /");
    const unknown = learner("unknown.json", { achievements: [{ id: "x", credential: "nowhere" }] });
    isMisuse(run(command, { "--learner": unknown }), "~/unknown.json: /achievements/0/credential: ");
  });

  test(`${command} takes one learner document, and a catalogue of at least one file`, () => {
    for (const name of ["many/a.json", "many/b.json"]) learner(name, {});
    isMisuse(run(command, { "--learner": join(folder, "many") }), "~/many: /: expected one file, a learner document\n");
    mkdirSync(join(folder, "empty"), { recursive: true });
    isMisuse(run(command, { "--catalogue": join(folder, "empty") }), "~/empty: /: the folder holds no .json file\n");
  });
}

for (const command of ofAnAward) {
  test(`${command} needs an award, one with a rule`, () => {
    isMisuse(run(command, { "--award": undefined }), `cairn: no --award given\nusage: cairn ${command} `);
    for (const id of ["nowhere", "first"]) {
      isMisuse(run(command, { "--award": id }), `cairn: "${id}" is no award of this catalogue that states a requirement\n`);
    }
  });
}

for (const command of ["plan", "simulate"]) {
  test(`${command} knows four objectives`, () => {
    const why = `cairn: the objective is cost, finish, hours or count\nusage: cairn ${command} `;
    isMisuse(run(command, { "--objective": "luck" }), why);
  });
}

test("without a command, or with one that is not known, all are listed", () => {
  isMisuse(cairn(), "usage: cairn COMMAND …\n");
  isMisuse(cairn("plans"), "cairn: unknown command plans\nusage: cairn COMMAND …\n");
  const { exit, out, err } = cairn("help");
  assert.deepEqual([exit, err], [0, ""]);
  const listed = [...out.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
  assert.deepEqual(listed, ["validate", "search", "show", "audit", "reach", "plan", "beside", "simulate"]);
  assert.equal(cairn("--help").out, out);
});
