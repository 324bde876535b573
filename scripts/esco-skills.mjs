// Rewrites the `skills` of data/catalogues/europe-demo/skills.json from the ESCO URIs that the other files of that folder use.
// `node scripts/esco-skills.mjs [FOLDER]` writes; with --check it only says whether the file is up to date. FOLDER holds ESCO's
// English CSV files as published (default: ../shared/samples/esco, beside this repository). Labels in other languages are made by
// hand in skills.json and kept; its header is kept as it is.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { parseCsv } from "./csv.mjs";

const catalogue = new URL("../data/catalogues/europe-demo/", import.meta.url);
const target = new URL("skills.json", catalogue);
const words = process.argv.slice(2);
const escoFolder = words.find((word) => !word.startsWith("--")) ?? new URL("../../shared/samples/esco", import.meta.url).pathname;
const skillUri = /^http:\/\/data\.europa\.eu\/esco\/skill\//;

/** Every skill URI below a JSON value, with the file that used it first. */
function collect(value, file, found) {
  if (typeof value === "string") {
    if (skillUri.test(value) && !found.has(value)) found.set(value, file);
  } else if (value !== null && typeof value === "object") {
    for (const child of Object.values(value)) collect(child, file, found);
  }
}

/** The URIs used in the folder; skills.json itself does not count, so that a skill no longer used leaves it. */
function usedSkills() {
  const found = new Map();
  for (const file of readdirSync(catalogue).filter((name) => name.endsWith(".json") && name !== "skills.json").sort()) {
    collect(JSON.parse(readFileSync(new URL(file, catalogue), "utf8")), file, found);
  }
  return found;
}

const readEsco = (file) => parseCsv(readFileSync(`${escoFolder}/${file}`, "utf8"));

/** ESCO marks knowledge itself; which skills are transversal is said by a collection apart. */
function typeOf(row, transversal) {
  if (row.skillType === "knowledge") return "knowledge";
  return transversal.has(row.conceptUri) ? "transversal" : "skill";
}

const old = JSON.parse(readFileSync(target, "utf8"));
const oldLabels = new Map(old.skills.map((skill) => [skill.id, skill.label]));
const esco = new Map(readEsco("skills_en.csv").map((row) => [row.conceptUri, row]));
const transversal = new Set(readEsco("transversalSkillsCollection_en.csv").map((row) => row.conceptUri));

const used = usedSkills();
const unknown = [...used].filter(([uri]) => !esco.has(uri));
for (const [uri, file] of unknown) console.error(`${file}: ESCO has no skill ${uri}`);
if (unknown.length > 0) process.exit(1);

/** English first, then the labels made by hand in the order of their language codes. */
function labelOf(row) {
  const { en: _, ...byHand } = oldLabels.get(row.conceptUri) ?? {};
  return { en: row.preferredLabel.trim(), ...Object.fromEntries(Object.entries(byHand).sort()) };
}

const skills = [...used.keys()]
  .map((uri) => esco.get(uri))
  .map((row) => ({ id: row.conceptUri, label: labelOf(row), type: typeOf(row, transversal) }))
  // By code unit, not by locale: the same order on every machine.
  .sort((a, b) => (a.label.en < b.label.en ? -1 : a.label.en > b.label.en ? 1 : a.id < b.id ? -1 : 1));

// One skill per line keeps the file short and its changes readable.
const header = JSON.stringify({ ...old, skills: undefined }, null, 1).replace(/\n}$/, "");
const text = `${header},\n "skills": [\n${skills.map((skill) => `  ${JSON.stringify(skill)}`).join(",\n")}\n ]\n}\n`;

if (!words.includes("--check")) {
  writeFileSync(target, text);
  console.log(`${skills.length} skills, ${skills.filter((skill) => skill.label.de).length} of them with labels made by hand`);
} else if (readFileSync(target, "utf8") !== text) {
  console.error("data/catalogues/europe-demo/skills.json does not match the skills used: run node scripts/esco-skills.mjs");
  process.exit(1);
}
