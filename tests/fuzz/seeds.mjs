// What the fuzzer starts from: node tests/fuzz/seeds.mjs FOLDER writes small documents there, and a dictionary beside it (FOLDER.dict).
// Records of data/ one by one with what they refer to, the documents of tests/documents, and a few by hand.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const root = new URL("../../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");
const json = (path) => JSON.parse(text(path));
const list = (path) => readdirSync(new URL(path, root)).filter((name) => name.endsWith(".json")).map((name) => path + name);

mkdirSync(folder, { recursive: true });
const write = (name, content) => writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));

for (const path of [...list("data/catalogues/"), ...list("data/catalogues/europe-demo/")]) {
  const { providers = [], credentials = [], skills, ...header } = json(path);
  for (const credential of credentials) {
    const { stacking, ...rest } = credential;
    const own = providers.filter(({ id }) => id === credential.provider || id === credential.awardingBody);
    // Without what it refers to, and once with: what dangles is refused early.
    write(`${credential.id}.json`.replaceAll(/[^\w.-]/g, "_"), { ...header, providers: own, credentials: [{ ...rest, stacking: stacking && { mode: stacking.mode } }] });
    if (stacking?.requirement) write(`${credential.id}-rule.json`.replaceAll(/[^\w.-]/g, "_"), { ...header, providers: own, credentials: [credential] });
  }
}
for (const path of list("tests/documents/")) {
  const document = json(path);
  if (!Array.isArray(document)) write(path.replaceAll("/", "-"), document);
  else document.forEach((each, i) => write(`${path.replaceAll("/", "-")}-${i}`, each.text ?? each.document ?? each.learner ?? each));
}

const header = '"cairn":"catalogue/1","id":"c","title":"C","languages":["en"]';
const credential = '{"id":"a","title":"A","provider":"p","kind":"licence"';
write("minimal", `{${header}}`);
write("two-files", `{${header},"providers":[{"id":"p","name":"P","type":"ngo"}]}\n---\n{${header},"credentials":[${credential}}]}`);
write("twice", `{${header},"id":"d","credentials":[${credential},"id":"b"}],"credentials":[]}`);
write("numbers", `{${header},"credentials":[${credential},"workload":{"hours":1e2},"duration":{"weeks":0.10000000000000000000},"cost":{"amount":-0},"outcomesData":[{"value":1e-9}]}]}`);
write("deep", `{${header},"x-a":${"[".repeat(40)}${"]".repeat(40)}}`);
write("learner", '{"cairn":"learner/1","achievements":[{"id":"a1","credential":"a"}]}');
write("bom", `\ufeff{${header}}`);

const sources = readdirSync(new URL("core/src/", root)).filter((name) => /^fields.*\.h$/.test(name)).map((name) => `core/src/${name}`);
const words = new Set();
for (const path of [...sources, "core/include/cairn/codes.h", "core/include/cairn/requirement.h"])
  for (const [word] of text(path).matchAll(/"[A-Za-z][\w/-]*"/g)) words.add(word);
for (const word of ["catalogue/1", "learner/1", "x-", "2027-02-28", "P1Y6M", "PT60H", "EUR", "IE:NFQ", "0715", "25.62"]) words.add(`"${word}"`);
const inQuotes = [...words].map((word) => `"\\"${word.slice(1, -1)}\\""`);
writeFileSync(`${folder}.dict`, [...inQuotes, '"1e2"', '"-0"', '"0.01"', '"\\\\ud800"', '"\\\\u0000"', '"\\x0a---\\x0a"'].join("\n") + "\n");
