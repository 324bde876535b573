/** The facets of a record as core/include/cairn/facets.h says, worked out anew in JavaScript: ItemsJS is given them, and the two must agree. */
import { readFileSync } from 'node:fs';

/** Facet → its codes of a record, given what the rest of the catalogue says of it. */
export const facetCodes = {
  level: (record) => levels(record.level?.eqf),
  country: (record, { provider }) => record.countries ?? [provider.country],
  language: (record) => record.languages ?? [],
  field: (record) => (record.fields ?? []).flatMap((code) => [code.slice(0, 2), code.slice(0, 3), code]),
  sector: (record, { sections }) =>
    (record.sectors ?? []).flatMap((code) => rolledUp(code, sections[code.slice(0, 2)])),
  providerType: (record, { provider }) => [provider.type],
  delivery: (record) => some(record.delivery?.format),
  assessment: (record) => record.assessment?.types ?? [],
  qualityAssurance: (record, { provider }) =>
    mechanisms([...(record.qualityAssurance ?? []), ...(provider.qualityAssurance ?? [])]),
  scenario: (record) => record.scenarios ?? [],
  function: (record) => record.functions ?? [],
  funding: (record) => record.cost?.funding ?? [],
  stackable: (record, { counted }) => stackable(record, counted),
  twinTransition: (record) => record.twinTransition ?? [],
  industry: (record) => some(record.relevance?.industry),
  kind: (record) => [record.kind],
  setting: (record) => some(record.setting),
};

const some = (code) => (code === undefined ? [] : [code]);

function levels(eqf) {
  return [eqf ?? []].flat().map(String);
}

function rolledUp(code, section = '') {
  return [section, section + code.slice(0, 2), section + code.slice(0, 4), section + code].filter(
    (broader) => broader !== '',
  );
}

function mechanisms(list) {
  return [...new Set(list.map((quality) => quality.mechanism))];
}

function stackable({ id, stacking = {} }, counted) {
  const yes = stacking.mode === 'stackable' || stacking.mode === 'integrated' || counted.has(id);
  const codes = yes ? ['yes'] : stacking.mode === 'stand-alone' ? ['no'] : [];
  return stacking.requirement ? [...codes, 'award'] : codes;
}

/** Ids that some award counts by name; the generated requirements have `all`, `some` and `credential` only. */
function addCounted(node, ids) {
  if (node.credential) ids.add(node.credential);
  for (const child of [...(node.all ?? []), ...(node.some?.of ?? [])]) addCounted(child, ids);
}

/** Every record's facets; one that says nothing has "not-stated". */
export function facetsOf(catalogue) {
  const list = new URL('../../data/code-lists/nace-2.1.json', import.meta.url);
  const sections = Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(list, 'utf8')).codes).map(([code, { section }]) => [code, section]),
  );
  const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
  const counted = new Set();
  for (const { stacking } of catalogue.credentials)
    if (stacking?.requirement) addCounted(stacking.requirement, counted);
  return catalogue.credentials.map((record) => {
    const context = { provider: providers.get(record.provider), sections, counted };
    const entries = Object.entries(facetCodes).map(([facet, codesOf]) => [facet, codesOf(record, context)]);
    return Object.fromEntries(entries.map(([facet, codes]) => [facet, codes.length > 0 ? codes : ['not-stated']]));
  });
}
