import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { problems, readJson, root, schemaFiles } from "./schemas.mjs";

/** Every JSON file under a folder of data/, as URLs. */
function jsonFiles(folder) {
  const base = new URL(`data/${folder}/`, root);
  return readdirSync(base, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return jsonFiles(`${folder}/${entry.name}`);
    return entry.name.endsWith(".json") ? [new URL(entry.name, base)] : [];
  });
}

const kinds = { catalogues: "catalogue.schema.json", frameworks: "framework.schema.json", "code-lists": "code-list.schema.json" };

for (const [folder, schema] of Object.entries(kinds)) {
  for (const file of jsonFiles(folder)) {
    test(`${fileURLToPath(file).slice(fileURLToPath(root).length)} holds to ${schema}`, () => {
      assert.deepEqual(problems(schema, readJson(file)), []);
    });
  }
}

test("every schema compiles, with every reference resolved", () => {
  for (const name of schemaFiles) assert.doesNotThrow(() => problems(name, {}), name);
});

test("the generated code schema is as new as the code lists", () => {
  execFileSync(process.execPath, [fileURLToPath(new URL("scripts/codes-schema.mjs", root)), "--check"]);
});
