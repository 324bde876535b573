import { deflateSync } from 'node:zlib';
import { readPlanLink, writePlanLink, type PlanLink } from '../../../web/src/plan/permalink';
import { chance } from './plans';

const link: PlanLink = {
  award: 'hea-care-assistant-award',
  start: '2027-01-11',
  objective: 'cost',
  steps: 4000,
  without: ['c1'],
  planning: {
    hoursPerWeek: 8,
    maxParallel: 2,
    budget: { amount: 1500, currency: 'EUR' },
    deadline: '2028-06-30',
    delivery: ['online'],
    pauses: [['2027-07-01', '2027-08-31']],
    'x-own': { kept: [1] },
  },
  record: {
    cairn: 'learner/1',
    achievements: [{ id: 'a1', title: { de: 'Schweißen 🧗' }, credits: { system: 'ECTS', value: 5 } }],
    languages: [{ code: 'de', cefr: 'B2' }],
    'x-skill-names': { 'http://s': 'Sewing' },
  },
  catalogueHash: '0123456789abcdef',
  engine: '0.4.0',
};

/** A fragment as anybody could make one. */
const made = (value: unknown): string => packed(typeof value === 'string' ? value : JSON.stringify(value));
const packed = (bytes: string | Uint8Array): string => '#plan=' + deflateSync(bytes).toString('base64url');
const problem = async (fragment: string): Promise<string | undefined> => (await readPlanLink(fragment))?.problem;

test('a link is read as it was written', async () => {
  const fragment = (await writePlanLink(link))!;
  expect(fragment).toMatch(/^#plan=[A-Za-z0-9_-]+$/);
  expect(fragment.length).toBeLessThan(700);
  expect(await readPlanLink(fragment)).toEqual({ link });
});

test('without a record and wishes it is short', async () => {
  const { award, steps, without, planning, record, ...short } = link;
  const fragment = (await writePlanLink(short))!;
  expect(fragment.length).toBeLessThan(160);
  const read = (await readPlanLink(fragment))!;
  expect(read).toEqual({ link: short });
  expect(Object.keys(read.link!).sort()).toEqual(Object.keys(short).sort());
});

test('what a record says of planning is not told twice', async () => {
  const held = { ...link.record!, planning: { hoursPerWeek: 99 } };
  expect(await readPlanLink((await writePlanLink({ ...link, record: held }))!)).toEqual({ link });
});

test('other fragments are none of its business', async () => {
  for (const fragment of ['', '#', '#on=2027-01-11', '#plan', 'plan=x'])
    expect(await readPlanLink(fragment)).toBeUndefined();
});

test('a link that was not copied whole is damaged, wherever it broke off', async () => {
  const fragment = (await writePlanLink(link))!;
  for (let length = '#plan='.length; length < fragment.length; length++)
    expect(await problem(fragment.slice(0, length)), String(length)).toBe('damaged');
});

test('no change of a character goes unnoticed, and none throws', async () => {
  const fragment = (await writePlanLink(link))!;
  const below = chance(5);
  for (let round = 0; round < 300; round++) {
    const at = '#plan='.length + below(fragment.length - '#plan='.length - 1);
    const other = 'AZaz09-_.%=+/ é🧗'[below(14)]!;
    const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
    const read = await readPlanLink(changed);
    if (read?.link) expect(read).toEqual({ link });
    else expect(read?.problem).toBe('damaged');
  }
});

test.each(['', '!', 'AAAA', '====', 'plan', '%7B%7D', '\u0000', '🧗'])('%j after the sign is damaged', async (text) => {
  expect(await problem(`#plan=${text}`)).toBe('damaged');
});

test('what is not JSON in UTF-8 is damaged', async () => {
  expect(await problem(packed('{"v":1'))).toBe('damaged');
  expect(await problem(packed(new Uint8Array([0x22, 0xff, 0x22])))).toBe('damaged');
});

test('another version is told apart, whatever it holds', async () => {
  for (const v of [0, 2, '1', null, undefined]) expect(await problem(made({ ...link, v }))).toBe('version');
});

test('what would be too large is not read to its end, nor written', async () => {
  expect(await problem(packed(new Uint8Array(50_000_000)))).toBe('large');
  expect(await problem(`#plan=${'A'.repeat(200_000)}`)).toBe('large');
  const below = chance(9);
  const noise = (length: number): string => Array.from({ length }, () => String.fromCharCode(35 + below(57))).join('');
  const record = (length: number): PlanLink => ({
    ...link,
    record: { cairn: 'learner/1', milestones: [noise(length)] },
  });
  expect(await writePlanLink(record(65_536))).toBeUndefined();
  expect(await readPlanLink((await writePlanLink(record(64_000)))!)).toBeDefined();
});

test.each<[string, unknown]>([
  ['a list', []],
  ['nothing', null],
  ['a number', 1],
  ['no start', { ...link, v: 1, start: undefined }],
  ['no such day', { ...link, v: 1, start: '2027-02-30' }],
  ['a day of a far year', { ...link, v: 1, start: '+012027-01' }],
  ['another objective', { ...link, v: 1, objective: 'constructor' }],
  ['an award that is no id', { ...link, v: 1, award: 7 }],
  ['what is left out no list of ids', { ...link, v: 1, without: [1] }],
  ['steps below one', { ...link, v: 1, steps: 0 }],
  ['no catalogue', { ...link, v: 1, catalogueHash: '' }],
  ['no engine', { ...link, v: 1, engine: undefined }],
  ['wishes in a list', { ...link, v: 1, planning: [] }],
  ['hours in words', { ...link, v: 1, planning: { hoursPerWeek: 'eight' } }],
  ['a budget without currency', { ...link, v: 1, planning: { budget: { amount: 5 } } }],
  ['languages that are none', { ...link, v: 1, planning: { languages: 'en' } }],
  ['half a pause', { ...link, v: 1, planning: { pauses: [['2027-07-01']] } }],
  ['a pause of no days', { ...link, v: 1, planning: { pauses: [['then', 'now']] } }],
  ['no record', { ...link, v: 1, record: { cairn: 'learner/2' } }],
  ['achievements that are none', { ...link, v: 1, record: { cairn: 'learner/1', achievements: {} } }],
  ['planning twice', { ...link, v: 1, record: { cairn: 'learner/1', planning: {} } }],
  ...[40, 30_000].map((deep): [string, unknown] => [
    `${deep} lists in one another`,
    JSON.stringify({ v: 1, ...link }).replace('{"kept":[1]}', '['.repeat(deep) + ']'.repeat(deep)),
  ]),
])('%s is not a question for a plan', async (_, value) => {
  expect(await problem(made(value))).toBe('shape');
});

test('what is inherited or unknown never becomes part of the link', async () => {
  const text = JSON.stringify({ v: 1, ...link, more: 1 }).replace('{', '{"__proto__":{"polluted":true},');
  const read = (await readPlanLink(made(text)))!;
  expect(read).toEqual({ link });
  expect('polluted' in read.link!).toBe(false);
});
