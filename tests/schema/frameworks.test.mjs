// The frameworks of data/frameworks against the two tables of facts that they were made from.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { readJson, root } from "./schemas.mjs";

const facts = new URL("../shared/facts/", root);
const skip = existsSync(facts) ? false : "the tables of facts are not here";

/** A CSV file as records; no field of these tables spans lines. */
function table(name) {
  const [head, ...rows] = readFileSync(new URL(name, facts), "utf8").trim().split(/\r?\n/).map(
    (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field.replace(/^"|"$/g, "").replaceAll('""', '"')));
  return rows.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i] ?? ""])));
}

const folder = new URL("data/frameworks/", root);
const frameworks = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "eqf.json").map((name) => readJson(new URL(name, folder)));
const place = (country) => (country === "GB-EAW/NIR" ? "GB-EAW" : country);

/** "4,5->5" and "1-8->1:1" and "Entry->none" as [level, EQF level or "none"], for what is written so. */
function pairs(mapping) {
  return mapping.split(";").flatMap((part) => {
    const [from, to] = part.trim().replace(/ \(.*\)$/, "").split("->");
    const range = /^(\d)-(\d)$/.exec(from);
    const levels = range ? Array.from({ length: range[2] - range[1] + 1 }, (_, i) => String(+range[1] + i)) : from.split(",").map((level) => level.trim());
    if (to === "1:1") return levels.map((level) => [level, level]);
    return to === "none" || /^\d$/.test(to) ? levels.map((level) => [level, to]) : [];
  });
}

test("every country of the mapping table has its framework", { skip }, () => {
  for (const { country, framework } of table("nqf_eqf_mapping.csv")) {
    assert.ok(frameworks.some((one) => one.country === place(country)), `${country} ${framework}`);
  }
});

test("levels map as the table says", { skip }, () => {
  let compared = 0;
  for (const row of table("nqf_eqf_mapping.csv")) {
    const theirs = frameworks.filter((one) => one.country === place(row.country) && one.referenced && (row.framework.includes("before 2019") === one.id.endsWith("1969")));
    for (const [level, eqf] of pairs(row["mapping_nqf->eqf"])) {
      for (const ours of theirs.flatMap((one) => one.levels.filter((own) => own.level === level))) {
        assert.deepEqual([ours.eqf, ours.none], eqf === "none" ? [[], true] : [[+eqf], false], `${row.country} ${level}`);
        compared++;
      }
    }
  }
  assert.ok(compared > 200, `only ${compared} levels compared`);
});

test("a framework that is not referenced maps to nothing, and warns", () => {
  for (const one of frameworks.filter((each) => !each.referenced)) {
    assert.ok(one.warning, one.id);
    for (const level of one.levels) assert.deepEqual([level.eqf, level.none], [[], true], `${one.id} ${level.level}`);
  }
});

test("every level of the European vocabulary is there once, under its label", { skip }, () => {
  const ours = frameworks.flatMap((one) => one.levels.filter((level) => level.uri).map((level) => `${one.country} ${level.aliases[0]} ${level.uri}`));
  const theirs = table("nqf_levels_elm_cv.csv").map((row) => `${place(row.country)} ${row.level_label} ${row.uri}`);
  assert.deepEqual(ours.sort(), theirs.sort());
});

test("no two frameworks share an id, and no two levels of one a spelling", () => {
  const ids = frameworks.flatMap((one) => [one.id, ...(one.otherIds ?? [])]);
  assert.equal(new Set(ids).size, ids.length);
  for (const one of frameworks) {
    const spellings = one.levels.flatMap((level) => [level.level, ...(level.aliases ?? [])]).map((name) => name.toLowerCase());
    assert.equal(new Set(spellings).size, spellings.length, one.id);
  }
});
