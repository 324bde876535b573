// Rules of two other formats, turned into ours at test time from ../shared/samples (which is no part of the project). Of each:
// the catalogue is valid, an empty record does not satisfy it, a record of everything it lists does, and of the fewest that do
// none can be spared.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { after, test } from "node:test";
import { problems, readJson, root } from "../schema/schemas.mjs";
import { audit, command, Documents, obstacle } from "./run.mjs";
import { Pathway } from "./samples/ctdl.mjs";
import { impossibleParts, Programme } from "./samples/princeton.mjs";
import { parseYaml } from "./samples/yaml.mjs";

const samples = new URL("../shared/samples/", root);
const documents = new Documents();
after(() => documents.remove());

const achievement = (credential, i) => ({ id: `a${i}`, credential, issued: "2026-01-15" });

/** An award of a catalogue with a record that holds some credentials and has reached some milestones. */
function ask(catalogue, award, credentials, milestones) {
  const learner = { cairn: "learner/1", achievements: credentials.map(achievement), milestones };
  return audit({ catalogue, learner, award, date: "2027-01-11" }, documents);
}

function checkCatalogue(catalogue) {
  assert.deepEqual(problems("catalogue.schema.json", catalogue), []);
  const done = spawnSync(command, ["validate", documents.path(catalogue)], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stdout + done.stderr);
}

/** Credentials that satisfy an award and none of which can be spared: those counted, or where it only tests, all but the needless. */
function fewestThatSatisfy(catalogue, award, listed, milestones, all) {
  const used = [...new Set(all.counted.map((use) => use.achievement))];
  if (used.length) return used.map((id) => listed[Number(id.slice(1))]);
  return listed.reduce((kept, credential) => {
    const without = kept.filter((other) => other !== credential);
    return ask(catalogue, award, without, milestones).status === "satisfied" ? without : kept;
  }, listed);
}

/** The audits that every converted rule must pass. `impossible`: why no record can satisfy it, as its source writes it. */
function checkAudits(context, catalogue, award, milestones, impossible = []) {
  const listed = catalogue.credentials.map(({ id }) => id).filter((id) => id !== award);
  assert.equal(ask(catalogue, award, [], []).status, "unsatisfied", "an empty record");
  const all = ask(catalogue, award, listed, milestones);
  if (all.status === "undecided") return context.skip(`undecided: ${listed.length} achievements are beyond the effort limit`);
  if (impossible.length) {
    context.diagnostic(`as written: ${impossible}`);
    return assert.equal(all.status, "unsatisfied", `a record of everything listed, though ${impossible}`);
  }
  assert.equal(all.status, "satisfied", "a record of everything listed");
  const fewest = fewestThatSatisfy(catalogue, award, listed, milestones, all);
  assert.equal(ask(catalogue, award, fewest, milestones).status, "satisfied", `the fewest that satisfy: ${fewest}`);
  if (fewest.length) assert.equal(ask(catalogue, award, fewest.slice(1), milestones).status, "unsatisfied", `all but ${fewest[0]}`);
  else assert.equal(ask(catalogue, award, listed, milestones.slice(1)).status, "unsatisfied", `all but ${milestones[0]}`);
}

test("cairn has an audit", () => assert.equal(obstacle(), undefined));
const auditTest = obstacle() ? () => {} : test;

const princeton = new URL("princeton/minors/", samples);
if (!existsSync(princeton)) test("Princeton programmes", { skip: "../shared/samples/princeton is not there" }, () => {});
else {
  for (const file of readdirSync(princeton)) {
    const tree = parseYaml(readFileSync(new URL(file, princeton), "utf8"));
    const programme = new Programme(tree);
    test(`Princeton ${file}: the catalogue is valid`, () => checkCatalogue(programme.catalogue));
    auditTest(`Princeton ${file}: empty, everything, one short`, (context) =>
      checkAudits(context, programme.catalogue, programme.award(), [...programme.milestones], impossibleParts(tree)));
  }
}

const ctdl = new URL("ctdl/CompTIA/", samples);
if (!existsSync(ctdl)) test("CTDL pathways", { skip: "../shared/samples/ctdl is not there" }, () => {});
else {
  for (const file of ["CompTIA-IT_Networking_Specialist.jsonld", "CTDL-French_BA_Marketable_Skills.json"]) {
    const pathway = new Pathway(readJson(new URL(file, ctdl)));
    test(`CTDL ${file}: the catalogue is valid`, () => checkCatalogue(pathway.catalogue));
    for (const award of pathway.awards) {
      const { title } = pathway.catalogue.credentials.find(({ id }) => id === award);
      auditTest(`CTDL ${file}: ${title}: empty, everything, one short`, (context) => checkAudits(context, pathway.catalogue, award, [...pathway.milestones]));
    }
  }
}
