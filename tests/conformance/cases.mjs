// The cases of the suite, read from the JSON files beside this one, each whole: what its file says once is put into it.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("./", import.meta.url);
export const root = fileURLToPath(new URL("../../", folder));

export const fileNames = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort();

/** A file is a list of cases, or {"catalogue", "cases"} where every case without a catalogue of its own has that one. */
function casesOf(file) {
  const content = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  if (Array.isArray(content)) return content.map((one) => ({ file, ...one }));
  return content.cases.map((one) => ({ file, catalogue: content.catalogue, ...one }));
}

export const cases = fileNames.flatMap(casesOf);

/** The record of the award that a case is about. */
export const awardOf = (one) => one.catalogue.credentials.find(({ id }) => id === one.award);

/** The rule that a case judges: the award's requirement, or its entry. */
export const ruleOf = (one) => (one.entry ? awardOf(one).entry : awardOf(one).stacking.requirement);

/** Every node of a rule with its name: its id, or its JSON Pointer. Those under `none` and `when` are tests. */
export function nodesOf(node, pointer = "") {
  const below = [];
  const visit = (child, step) => below.push(...nodesOf(child, pointer + step));
  for (const form of ["all", "any", "one", "none", "sequence"]) node[form]?.forEach((child, i) => visit(child, `/${form}/${i}`));
  node.some?.of.forEach((child, i) => visit(child, `/some/of/${i}`));
  for (const branch of ["when", "then", "else"]) if (node[branch]) visit(node[branch], `/${branch}`);
  return [{ name: node.id ?? pointer, pointer, node }, ...below];
}

/** Every object anywhere in a JSON value. */
export function objectsIn(value) {
  if (value === null || typeof value !== "object") return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
}
