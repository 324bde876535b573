// What the contract says of single keys, as documents that must pass or fail. [what it shows, passes?, document]
import assert from "node:assert/strict";
import test from "node:test";
import { problems } from "./schemas.mjs";

function check(schema, wrap, cases) {
  for (const [title, passes, document] of cases) {
    test(title, () => {
      const found = problems(schema, wrap(document));
      if (passes) assert.deepEqual(found, []);
      else assert.notDeepEqual(found, [], "was accepted");
    });
  }
}

const record = (more) => ({ id: "a", title: "A", provider: "p", kind: "certificate", ...more });

check("catalogue.schema.json", (more) => ({ cairn: "catalogue/1", id: "c", title: "C", languages: ["en"], ...more }), [
  ["a catalogue needs no more than its header", true, {}],
  ["an unknown key of a catalogue is refused", false, { credentails: [] }],
  ["a key that begins with x- is allowed in a catalogue", true, { "x-origin": { any: 1 } }],
  ["a catalogue of another version is refused", false, { cairn: "catalogue/2" }],
  ["a catalogue without a language is refused", false, { languages: [] }],
  ["a provider is refused without its type", false, { providers: [{ id: "p", name: "P" }] }],
  ["a part of a country is not a country", false, { providers: [{ id: "p", name: "P", type: "ngo", country: "GB-SCT" }] }],
  ["a grade scale may be words or numbers", true, { gradeScales: [{ id: "a", grades: ["C", "B"] }, { id: "n", grades: [0, 1.5, 2] }] }],
]);

check("credential.schema.json", record, [
  ["a record needs only id, title, provider and kind", true, {}],
  ["a record without a kind is refused", false, { kind: undefined }],
  ["a text may be a language map", true, { description: { en: "A", de: "B" } }],
  ["an empty language map is refused", false, { description: {} }],
  ["a language with a region is refused", false, { description: { "pt-BR": "A" } }],
  ["a range of EQF levels has two ends", false, { level: { eqf: [5] } }],
  ["5.0 is an EQF level", true, { level: { eqf: 5.0 } }],
  ["half an EQF level is refused", false, { level: { eqf: 5.5 } }],
  ["the Greek and British codes of the EU are countries", true, { countries: ["EL", "UK", "GR", "GB"] }],
  ["an unassigned ISCED-F code is refused", false, { fields: ["0718"] }],
  ["a NACE class is a sector", true, { sectors: ["C", "25", "25.6", "25.62"] }],
  ["an occupation may be ISCO digits or an ESCO URI", true, { occupations: ["7223", "http://data.europa.eu/esco/occupation/0a1b"] }],
  ["an ISCO code that does not exist is refused", false, { occupations: ["7299"] }],
  ["a validity of no length is refused", false, { certificate: { validity: "P" } }],
  ["a unit of a duration has at most five digits that count", false, { certificate: { validity: "P100000D" } }],
  ["zeros before a unit of a duration do no harm", true, { certificate: { validity: "P0000001Y" } }],
  ["a month 13 is refused", false, { reviewed: "2026-13-01" }],
  ["a url without a scheme is refused", false, { url: "www.example.org" }],
  ["amounts have decimals that binary numbers cannot hold", true, { cost: { amount: 1.1, currency: "EUR" } }],
  ["a currency of no country is refused", false, { cost: { amount: 1, currency: "EUX" } }],
  ["a value of outcome data may be a number or a text", true, { outcomesData: [{ value: 82.5 }, { value: { en: "most" } }] }],
]);

check("requirement.schema.json", (node) => node, [
  ["a node has one form", false, { all: [{ skill: "s" }], any: [{ skill: "s" }] }],
  ["a node without a form is refused", false, { title: "Nothing" }],
  ["a minimum grade belongs to a credential", false, { holds: "a", minGrade: { scale: "s", grade: "B" } }],
  ["a test carries no limits", false, { level: { eqf: 5 }, limits: [{ unused: true }] }],
  ["a take may be bounded by limits alone", true, { take: { from: {} }, limits: [{ atLeast: { credits: 60 } }] }],
  ["limits, where there are any, are not empty", false, { take: { from: {} }, limits: [] }],
  ["a limit has one kind", false, { take: { from: {} }, limits: [{ maxAge: { months: 6 }, within: { months: 6 } }] }],
  ["of belongs to atLeast and atMost", false, { take: { from: {} }, limits: [{ maxAge: { months: 6 }, of: {} }] }],
  ["an amount is of one kind", false, { take: { from: {} }, limits: [{ atMost: { credits: 5, share: 0.5 } }] }],
  ["a when needs a then", false, { when: { skill: "s" } }],
  ["a pool's lists are not empty", false, { take: { count: { min: 1 }, from: { tags: [] } } }],
  ["what a none tests carries no limits on a composite", false, { none: [{ all: [{ credential: "a" }], limits: [{ unused: true }] }] }],
  ["a share is for nodes that count", false, { when: { take: { from: {}, share: { with: ["a"], max: { count: 1 } } } }, then: { skill: "s" } }],
]);

check("requirement.schema.json#/$defs/entry", (node) => node, [
  ["an entry may be a note alone", true, { note: { en: "An interview" } }],
  ["an entry that says nothing is refused", false, {}],
  ["an entry of prose is a note alone", false, { title: "Admission", note: "An interview" }],
  ["an entry may be a test with a note", true, { any: [{ level: { eqf: 4 } }, { experience: { months: 24 } }], note: "Or similar" }],
]);

check("learner.schema.json", (more) => ({ cairn: "learner/1", ...more }), [
  ["a learner may have done nothing yet", true, {}],
  ["an achievement needs an id", false, { achievements: [{ credential: "a" }] }],
  ["a language without a CEFR level is known in part", true, { languages: [{ code: "de" }] }],
  ["an attribute says something", false, { attributes: { cohort: "" } }],
  ["a pause has a first and a last day", false, { planning: { pauses: [["2027-07-01"]] } }],
]);
