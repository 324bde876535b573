/** A stand-in for the engine in tests of views: holds records as they are, searches by substring, and derives next to nothing. */
import type {
  Card,
  CredentialView,
  Engine,
  FacetValues,
  Level,
  Opened,
  SearchReply,
  SearchRequest,
  SourceFile,
  Text,
} from '../../../web/src/engine/engine';

/* eslint-disable @typescript-eslint/no-explicit-any */
type Json = any;

export function fakeEngine(): Engine {
  let records: Json[] = [];
  let providers: Record<string, Json> = {};
  let opened: Opened;
  let facets: FacetValues[] = [];

  const card = (index: number): Card => {
    const record = records[index];
    const provider = providers[record.provider] ?? { id: record.provider, name: { en: record.provider }, type: 'company' };
    return {
      index,
      id: record.id,
      title: text(record.title),
      kind: record.kind,
      provider: { id: provider.id, name: text(provider.name), type: provider.type, country: provider.country },
      countries: record.countries ?? [],
      level: level(record),
      hours: record.workload?.hours,
      credits: record.workload?.credits,
      weeks: record.duration?.weeks,
      cost: record.cost?.amount === undefined ? undefined : record.cost,
      qualityAssurance: (record.qualityAssurance ?? []).map((one: Json) => one.mechanism).filter(Boolean),
      stackable: record.stacking?.mode === 'stackable',
      award: record.stacking?.requirement !== undefined,
      illustrative: record.illustrative === true,
    };
  };

  return {
    async open(files: SourceFile[]) {
      const documents = files.map((file) => JSON.parse(new TextDecoder().decode(file.bytes)));
      records = documents.flatMap((document) => document.credentials ?? []);
      providers = Object.fromEntries(documents.flatMap((document) => document.providers ?? []).map((one: Json) => [one.id, one]));
      facets = ['level', 'country', 'language', 'field', 'sector', 'delivery', 'kind'].map((id) => ({ id, values: valuesOf(id) }));
      const { id, title, version, languages, licence, illustrative } = documents[0];
      opened = {
        catalogue: { id, title: text(title), version, languages, licence, illustrative: illustrative === true, hash: '0000' },
        credentials: records.length,
        providers: Object.keys(providers).length,
        facets,
        ranges: { workload: [1, 1800], weeks: [1, 52], cost: { EUR: [0, 9000], PLN: [0, 9000] } },
      };
      return opened;
    },
    async search(request: SearchRequest): Promise<SearchReply> {
      const found = records.map((_, i) => i).filter((i) => matches(records[i], request));
      const counts = facets.flatMap(({ id, values }) =>
        values.map((value) => found.filter((i) => codes(records[i], id).includes(value)).length),
      );
      const window = found.slice(request.offset, request.offset + request.limit);
      return { total: found.length, indices: Uint32Array.from(window), counts: Uint32Array.from(counts) };
    },
    cards: async (indices) => [...indices].map(card),
    async credential(id): Promise<CredentialView> {
      const index = records.findIndex((record) => record.id === id);
      const record = mapped(records[index]);
      return {
        index,
        id,
        record,
        provider: mapped(providers[record.provider] ?? {}),
        awardingBody: record.awardingBody && mapped(providers[record.awardingBody] ?? {}),
        labels: Object.fromEntries(records.map((one) => [one.id, text(one.title)])),
        derived: {
          level: level(record),
          ects: [2, 2.4],
          transparency: ['M2', 'M3', 'M4', 'M6', 'M7', 'M8', 'a', 'b', 'c', 'd'].map((element, i) => ({ element, answered: i % 3 > 0 })),
          transparencyPercent: 70,
          qualityAssurance: ['mechanism', 'body', 'scope', 'cost'].map((heading, i) => ({ heading, known: i < 2 })),
          recognition: [
            { purpose: 'education', effect: 'admission', outlook: 'likely', restsOn: ['formal-level'], missing: ['credits'] },
            { purpose: 'employment', effect: 'employment', outlook: 'unknown', restsOn: [], missing: ['quality-assurance'] },
          ],
          stacksInto: (record.stacking?.towards ?? []).map((award: string) => ({
            card: card(records.findIndex((one) => one.id === award)),
            how: 'declared',
          })),
          stacksIntoMore: 0,
          buildsOn: [],
          buildsOnMore: 0,
        },
      };
    },
    async compare(ids) {
      const cards = ids.map((id) => card(records.findIndex((record) => record.id === id)));
      return { cards, rows: [{ key: 'level', differs: true, values: cards.map((one) => one.level) }] };
    },
    async pathway(id) {
      const index = records.findIndex((record) => record.id === id);
      const { requirement } = records[index].stacking;
      const scene = { width: 400, height: 200, lanes: [{ label: 'EQF 5', y: 0, height: 200 }], boxes: [], edges: [] };
      return { award: card(index), requirement: mapped(requirement), feeds: {}, labels: {}, scene };
    },
    frameworks: async () => ({ eqf: [], frameworks: [] }),
    ids: async () => records.map((record) => record.id),
  };

  function valuesOf(facet: string): string[] {
    return [...new Set(records.flatMap((record) => codes(record, facet)))].sort();
  }
}

function codes(record: Json, facet: string): string[] {
  switch (facet) {
    case 'level':
      return [record.level?.eqf].flat().filter(Boolean).map(String);
    case 'country':
      return record.countries ?? [];
    case 'language':
      return record.languages ?? [];
    case 'field':
      return (record.fields ?? []).flatMap((code: string) => [code.slice(0, 2), code.slice(0, 3), code]);
    case 'sector':
      return record.sectors ?? [];
    case 'delivery':
      return [record.delivery?.format].filter(Boolean);
    default:
      return [record[facet]].filter(Boolean);
  }
}

function matches(record: Json, request: SearchRequest): boolean {
  const all = JSON.stringify(record).toLowerCase();
  if (!all.includes(request.text.toLowerCase())) return false;
  return Object.entries(request.filters).every(([facet, chosen]) => chosen.some((code) => codes(record, facet).includes(code)));
}

function level(record: Json): Level {
  const eqf = [record.level?.eqf].flat().filter(Boolean);
  return { stated: record.level !== undefined, eqf, none: false, basis: record.level?.basis, nqf: record.level?.nqf };
}

function text(value: Json): Text {
  return typeof value === 'string' ? { en: value } : value;
}

const texts = new Set(['title', 'description', 'statement', 'note', 'name', 'purpose', 'source', 'further', 'body', 'who', 'role', 'basis',
  'recruitment', 'evidence', 'measure', 'regulation', 'cost', 'result', 'target', 'by', 'occupationalStandard', 'term', 'renewal', 'ecosystem']);
const textLists = new Set(['tasks', 'audience', 'partners', 'listedIn', 'standards']);

/** Plain strings as language maps, the way that the engine gives them. */
function mapped(value: Json, key = ''): Json {
  if (typeof value === 'string') return texts.has(key) && !['formal', 'informal'].includes(value) ? { en: value } : value;
  if (Array.isArray(value)) return value.map((one) => (textLists.has(key) ? text(one) : mapped(one)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, name)]));
}
