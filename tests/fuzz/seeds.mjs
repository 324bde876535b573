// What a fuzzer starts from: node tests/fuzz/seeds.mjs TARGET FOLDER writes small documents there, and a dictionary beside it
// (FOLDER.dict). Each target has its own seeds-*.mjs; lines on standard input are seeds too, one each.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const [target, folder] = process.argv.slice(2);
const { seeds, words, spellings } = await import(`./seeds-${target.replace("fuzz_", "")}.mjs`);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const write = (name, content) =>
  writeFileSync(join(folder, name.replaceAll(/[^\w.-]/g, "_")), typeof content === "string" ? content : JSON.stringify(content));
for (const [name, content] of seeds()) write(name, content);
const lines = process.stdin.isTTY ? "" : await text(process.stdin);
for (const [i, line] of lines.split("\n").filter(Boolean).entries()) write(`line-${i}`, line);

// Words of the language, in the quotes that JSON puts around them.
const inQuotes = [...words()].map((word) => `"\\"${word}\\""`);
writeFileSync(`${folder}.dict`, [...inQuotes, ...spellings].join("\n") + "\n");
