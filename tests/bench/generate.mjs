/**
 * Catalogues of any size for measuring, always the same for a size: node generate.mjs RECORDS FILE
 * Nothing in them means anything; what they share with real ones is the shape: how many words, how often each, which facts
 * are stated how often, how many codes a fact has.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Dice, ZipfRanks } from './dice.mjs';
import { Words } from './words.mjs';

/** Raised when the same size gives another catalogue, so that stored ones are made anew. */
export const generatorVersion = 1;

const countries = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
];
const languages = ['en', 'de', 'es', 'fr', 'it', 'pl', 'nl', 'pt', 'fi', 'sv', 'ro', 'cs'];
const providerTypes = [
  'university',
  'vet-school',
  'training-provider',
  'company',
  'chamber',
  'sector-body',
  'trade-union',
  'professional-body',
  'public-employment-service',
  'public-authority',
  'ngo',
  'platform',
];
const mechanisms = ['certification', 'quality-award', 'inspection', 'self-assessment', 'accreditation'];
const kinds = [
  'microcredential',
  'microcredential',
  'microcredential',
  'certificate',
  'qualification',
  'partial-qualification',
  'professional-certification',
  'licence',
];
const assessments = ['written', 'oral', 'practical', 'portfolio', 'project', 'workplace-observation', 'none'];
const fundings = ['free', 'employer', 'public-grant', 'voucher', 'loan', 'self'];
const scenarios = ['supply-further-learning', 'supply-job-entry', 'demand-sector', 'vulnerable-groups'];
const functions = ['labour-market', 'further-learning', 'inclusion-mobility'];
const settings = ['formal', 'non-formal', 'informal'];
const formats = ['online', 'face-to-face', 'blended'];
const industries = ['none', 'consulted', 'co-designed', 'industry-led'];

function fieldCodes() {
  const list = fileURLToPath(new URL('../../data/code-lists/isced-f.json', import.meta.url));
  return Object.keys(JSON.parse(readFileSync(list, 'utf8')).codes).filter((code) => code.length === 4);
}

function sectorCodes(dice) {
  const codes = [];
  for (let division = 1; division < 100; division++)
    for (let group = 1; group <= 3; group++)
      for (let left = 2; left > 0; left--)
        codes.push(`${String(division).padStart(2, '0')}.${group}${dice.below(9) + 1}`);
  return codes;
}

class Generator {
  constructor(records) {
    this.records = records;
    this.dice = new Dice(20261123);
    // Heaps: distinct words grow with the square root of the text, about 40 words a record.
    const distinct = Math.floor(12 * Math.sqrt(records * 40));
    this.words = new Words(1, distinct);
    this.fields = fieldCodes();
    this.sectors = sectorCodes(this.dice);
    this.fieldRanks = new ZipfRanks(this.fields.length);
    this.sectorRanks = new ZipfRanks(this.sectors.length);
    this.providers = Math.max(10, Math.floor(records / 100));
    this.skills = Math.max(50, Math.floor(records / 25));
  }

  text(least, most) {
    const { dice, words } = this;
    const text = { en: words.phrase(dice, least, most) };
    if (dice.onceIn(4)) text[dice.onceIn(2) ? 'de' : 'es'] = words.phrase(dice, least, most);
    return text;
  }

  provider(number) {
    const { dice, words } = this;
    const provider = {
      id: `p${number}`,
      name: { en: words.phrase(dice, 2, 4) },
      type: dice.any(providerTypes),
      country: dice.any(countries),
    };
    if (dice.onceIn(2)) provider.qualityAssurance = [{ mechanism: dice.any(mechanisms) }];
    return provider;
  }

  skill(number) {
    return { id: `s${number}`, label: { en: this.words.phrase(this.dice, 2, 5) } };
  }

  outcome() {
    const { dice } = this;
    const outcome = { statement: this.text(7, 12) };
    if (dice.onceIn(2))
      outcome.skills = dice.some(
        [...Array(4)].map(() => `s${dice.below(this.skills)}`),
        1,
        2,
      );
    return outcome;
  }

  level() {
    const low = 2 + this.dice.below(6);
    return this.dice.onceIn(8)
      ? { eqf: [low, low + 1] }
      : { eqf: low, basis: this.dice.onceIn(3) ? 'informal' : 'formal' };
  }

  workload() {
    const { dice } = this;
    const workload = {};
    if (!dice.onceIn(3)) workload.hours = 5 * (1 + dice.below(60));
    if (workload.hours === undefined || dice.onceIn(2))
      workload.credits = { system: 'ECTS', value: 1 + dice.below(30) };
    return workload;
  }

  stacking(number) {
    const { dice } = this;
    if (number > 50 && dice.onceIn(40)) {
      const credential = () => ({ credential: `c${dice.below(number)}` });
      return { requirement: { all: [credential(), { some: { min: 1, of: [credential(), credential()] } }] } };
    }
    return { mode: dice.any(['stand-alone', 'stackable', 'integrated']) };
  }

  credential(number) {
    const { dice } = this;
    const usually = (make) => (dice.onceIn(5) ? undefined : make());
    const sometimes = (make) => (dice.onceIn(3) ? make() : undefined);
    return {
      id: `c${number}`,
      title: this.text(3, 7),
      setting: usually(() => dice.any(settings)),
      kind: dice.any(kinds),
      provider: `p${dice.below(this.providers)}`,
      countries: sometimes(() => dice.some(countries, 1, 3)),
      learningOutcomes: Array.from({ length: 2 + dice.below(2) }, () => this.outcome()),
      level: usually(() => this.level()),
      fields: usually(() => [this.fields[this.fieldRanks.draw(dice)]]),
      sectors: usually(() => [this.sectors[this.sectorRanks.draw(dice)]]),
      workload: usually(() => this.workload()),
      duration: usually(() => ({ weeks: 1 + dice.below(52) })),
      assessment: usually(() => ({ types: dice.some(assessments, 1, 3) })),
      delivery: usually(() => ({ format: dice.any(formats) })),
      stacking: usually(() => this.stacking(number)),
      relevance: sometimes(() => ({ industry: dice.any(industries) })),
      functions: usually(() => dice.some(functions, 1, 2)),
      scenarios: usually(() => dice.some(scenarios, 1, 2)),
      twinTransition: sometimes(() => [dice.any(['green', 'digital'])]),
      cost: usually(() => ({
        amount: 10 * dice.below(200),
        currency: dice.onceIn(10) ? 'GBP' : 'EUR',
        funding: dice.some(fundings, 1, 2),
      })),
      languages: usually(() => dice.some(languages, 1, 2)),
      tags: sometimes(() => [this.words.draw(dice)]),
      qualityAssurance: sometimes(() => [{ mechanism: dice.any(mechanisms) }]),
    };
  }
}

export function writeCatalogue(records, file) {
  const generator = new Generator(records);
  mkdirSync(dirname(file), { recursive: true });
  const out = openSync(file, 'w');
  let pending = JSON.stringify({
    cairn: 'catalogue/1',
    id: `bench-${records}`,
    title: 'Generated for measuring',
    languages: ['en'],
    illustrative: true,
  }).slice(0, -1);
  const list = (key, count, make) => {
    pending += `,"${key}":[`;
    for (let number = 0; number < count; number++) {
      pending += (number > 0 ? ',\n' : '\n') + JSON.stringify(make(number));
      if (pending.length > 1 << 20) {
        writeSync(out, pending);
        pending = '';
      }
    }
    pending += ']';
  };
  list('providers', generator.providers, (number) => generator.provider(number));
  list('skills', generator.skills, (number) => generator.skill(number));
  list('credentials', records, (number) => generator.credential(number));
  writeSync(out, pending + '}\n');
  closeSync(out);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [records, file] = process.argv.slice(2);
  if (!/^\d+$/.test(records ?? '') || !file) {
    console.error('node generate.mjs RECORDS FILE');
    process.exit(2);
  }
  writeCatalogue(Number(records), file);
}
