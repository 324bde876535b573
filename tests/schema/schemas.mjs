// The schemas of data/schema, compiled; shared by the tests beside it.
import { readFileSync, readdirSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

export const root = new URL("../../", import.meta.url);
export const readJson = (url) => JSON.parse(readFileSync(url, "utf8"));

// Strict in all but two respects: several types in one schema ("type": ["string", "object"]) are meant,
// and `required` may name a property that another branch defines.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, allErrors: true });

const folder = new URL("data/schema/", root);
export const schemaFiles = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
for (const name of schemaFiles) ajv.addSchema(readJson(new URL(name, folder)));

/** The fixed vocabularies: every list of codes that a schema spells out, but for the long ones of other standards. */
export function vocabularies() {
  const found = new Set();
  const gather = (value) => {
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value.enum)) found.add(JSON.stringify(value.enum));
    Object.values(value).forEach(gather);
  };
  for (const name of schemaFiles.filter((name) => name !== "codes.schema.json")) gather(readJson(new URL(name, folder)));
  return [...found].map((codes) => JSON.parse(codes));
}

/** What a schema ("catalogue.schema.json", "requirement.schema.json#/$defs/entry") finds wrong with a document; [] if nothing. */
export function problems(schema, document) {
  const validate = ajv.getSchema(schema);
  return validate(document) ? [] : validate.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
}
