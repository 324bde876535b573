// Reading this repository, for the seeds.
import { readFileSync, readdirSync } from "node:fs";

const root = new URL("../../", import.meta.url);
export const text = (path) => readFileSync(new URL(path, root), "utf8");
export const json = (path) => JSON.parse(text(path));
/** The names in a folder that match, with the folder before them. */
export const list = (folder, pattern = /\.json$/) =>
  readdirSync(new URL(folder, root)).filter((name) => pattern.test(name)).sort().map((name) => folder + name);

/** Keys and codes: whatever stands in quotes in the sources that spell them. */
export const wordsIn = (paths) => new Set(paths.flatMap((path) => [...text(path).matchAll(/"([A-Za-z][\w/-]*)"/g)].map(([, word]) => word)));
