/**
 * Splits one program in three: what every page needs, and what is added to it on demand, in the same memory.
 *
 *   node split.mjs EXPLORE.wasm AUDIT.wasm PLAN.wasm explore-alone.wasm audit-alone.wasm whole.wasm
 *
 * The first three are written. Of the programs read, with the names of their functions, each can do more than the one before. What stays
 * behind when a part is split off is every function that the smaller program has too, and whatever those call. Binaryen's wasm-split
 * does the splitting: a call to what is not there goes through the table, to an import that the part replaces when it comes. The
 * long names by which the parts know the first one become short ones here.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const features = ["--enable-simd", "--enable-sign-ext", "--enable-mutable-globals"];
const outputs = process.argv.slice(2, 5);
const [explore, audit, whole] = process.argv.slice(5);
const scratch = mkdtempSync(join(tmpdir(), "split-"));
const run = (tool, ...words) => execFileSync(tool, [...features, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });

/** Splits off what `alone` does not need. The prefix tells the names that the parts share from those of the page. */
function splitOff(module, alone, name, prefix) {
  const keep = join(scratch, "keep");
  writeFileSync(keep, `${[...kept(module, alone)].join("\n")}\n`);
  const first = join(scratch, `without-${name}.wasm`);
  const rest = join(scratch, `${name}.wasm`);
  const names = [`--export-prefix=${prefix}`, `--placeholder-namespace=${name}`];
  run("wasm-split", "--split", "-g", module, `--keep-funcs=@${keep}`, ...names, "-o1", first, "-o2", rest);
  return [first, rest];
}

/** The functions that stay: the names are as Binaryen writes them. */
function kept(module, alone) {
  const calls = callsOf(module);
  const needed = new Set(namesOf(alone).map(stem));
  const found = new Set(namesOf(module).filter((name) => needed.has(stem(name))));
  for (const name of found) for (const called of calls.get(name) ?? []) found.add(called);
  return found;
}

/** Without the number that the linker gives to one of several alike. */
const stem = (name) => name.replace(/\.\d+$/, "");

function namesOf(module) {
  const lines = run("wasm-opt", "--print-function-map", module, "-o", join(scratch, "unused")).split("\n");
  return lines.filter(Boolean).map((line) => line.slice(line.indexOf(":") + 1));
}

function callsOf(module) {
  const calls = new Map();
  const graph = run("wasm-opt", "--print-call-graph", module, "-o", join(scratch, "unused"));
  for (const [, from, to] of graph.matchAll(/^ *"(.*)" -> "(.*)"; \/\/ call$/gm))
    calls.set(from, [...(calls.get(from) ?? []), to]);
  return calls;
}

/** Reads what the binary format is made of (WebAssembly 1.0, chapter 5). */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
  name() {
    return Buffer.from(this.take(this.number())).toString("utf8");
  }
  get ended() {
    return this.at >= this.bytes.length;
  }
}

function numbered(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

const named = (name) => Buffer.concat([numbered(Buffer.byteLength(name)), Buffer.from(name)]);

/** The module with one of its sections written anew. */
function withSection(bytes, wanted, rewrite) {
  const reader = new Reader(bytes);
  const out = [reader.take(8)];
  while (!reader.ended) {
    const id = reader.number();
    const body = reader.take(reader.number());
    const parts = id === wanted ? [] : [body];
    if (id === wanted) rewrite(new Reader(body), parts);
    const written = Buffer.concat(parts);
    out.push(numbered(id), numbered(written.length), written);
  }
  return Buffer.concat(out);
}

function shortNames(bytes) {
  const names = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);
  const long = names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix))).sort();
  return new Map(long.map((name, i) => [name, prefixes[0] + i.toString(36)]));
}

function renameExports(reader, out, short) {
  const count = reader.number();
  out.push(numbered(count));
  for (let i = 0; i < count; ++i) {
    const name = reader.name();
    const kind = reader.take(1);
    out.push(named(short.get(name) ?? name), kind, numbered(reader.number()));
  }
}

function renameImports(reader, out, short) {
  const count = reader.number();
  out.push(numbered(count));
  for (let i = 0; i < count; ++i) {
    const from = reader.name();
    const name = reader.name();
    out.push(named(from), named(short.get(name) ?? name), importType(reader));
  }
}

/** A table is taken at any size: the first part's has grown when the next was split off. */
function importType(reader) {
  const start = reader.at;
  const [kind] = reader.take(1);
  if (kind === 0) reader.number();
  else if (kind === 3) reader.take(2);
  else {
    if (kind === 1) reader.take(1);
    const flags = reader.at;
    const bounded = reader.number() & 1;
    const least = numbered(reader.number());
    if (bounded) reader.number();
    if (kind === 1) return Buffer.concat([reader.bytes.subarray(start, flags), numbered(0), least]);
  }
  return reader.bytes.subarray(start, reader.at);
}

const prefixes = ["%", "$"];
const [withoutPlan, planPart] = splitOff(whole, audit, "plan", prefixes[0]);
const [first, auditPart] = splitOff(withoutPlan, explore, "audit", prefixes[1]);
const parts = [first, auditPart, planPart];
for (const part of parts) run("wasm-opt", "-Oz", "--strip-debug", part, "-o", part);
const [bytes, ...others] = parts.map((part) => readFileSync(part));
const short = shortNames(bytes);
writeFileSync(
  outputs[0],
  withSection(bytes, 7, (reader, out) => renameExports(reader, out, short)),
);
others.forEach((other, i) =>
  writeFileSync(
    outputs[i + 1],
    withSection(other, 2, (reader, out) => renameImports(reader, out, short)),
  ),
);
rmSync(scratch, { recursive: true });
