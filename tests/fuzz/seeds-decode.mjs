// Records of data/ one by one with what they refer to, the documents of tests/documents, and a few by hand.
import { json, list, wordsIn } from "./seed-files.mjs";

export function* seeds() {
  for (const path of [...list("data/catalogues/"), ...list("data/catalogues/europe-demo/")]) {
    const { providers = [], credentials = [], skills, ...header } = json(path);
    for (const credential of credentials) {
      const { stacking, ...rest } = credential;
      const own = providers.filter(({ id }) => id === credential.provider || id === credential.awardingBody);
      // Without what it refers to, and once with: what dangles is refused early.
      yield [`${credential.id}.json`, { ...header, providers: own, credentials: [{ ...rest, stacking: stacking && { mode: stacking.mode } }] }];
      if (stacking?.requirement) yield [`${credential.id}-rule.json`, { ...header, providers: own, credentials: [credential] }];
    }
  }
  for (const path of list("tests/documents/")) {
    const document = json(path);
    if (!Array.isArray(document)) yield [path, document];
    else for (const [i, each] of document.entries()) yield [`${path}-${i}`, each.text ?? each.document ?? each.learner ?? each];
  }
  yield* byHand;
}

const header = '"cairn":"catalogue/1","id":"c","title":"C","languages":["en"]';
const credential = '{"id":"a","title":"A","provider":"p","kind":"licence"';
const byHand = [
  ["minimal", `{${header}}`],
  ["two-files", `{${header},"providers":[{"id":"p","name":"P","type":"ngo"}]}\n---\n{${header},"credentials":[${credential}}]}`],
  ["twice", `{${header},"id":"d","credentials":[${credential},"id":"b"}],"credentials":[]}`],
  ["numbers", `{${header},"credentials":[${credential},"workload":{"hours":1e2},"duration":{"weeks":0.10000000000000000000},"cost":{"amount":-0},"outcomesData":[{"value":1e-9}]}]}`],
  ["deep", `{${header},"x-a":${"[".repeat(40)}${"]".repeat(40)}}`],
  ["learner", '{"cairn":"learner/1","achievements":[{"id":"a1","credential":"a"}]}'],
  ["bom", `\ufeff{${header}}`],
];

export function words() {
  const found = wordsIn([...list("core/src/", /^fields.*\.h$/), "core/include/cairn/codes.h", "core/include/cairn/requirement.h"]);
  for (const word of ["catalogue/1", "learner/1", "x-", "2027-02-28", "P1Y6M", "PT60H", "EUR", "IE:NFQ", "0715", "25.62"]) found.add(word);
  return found;
}
export const spellings = ['"1e2"', '"-0"', '"0.01"', '"\\\\ud800"', '"\\\\u0000"', '"\\x0a---\\x0a"'];
