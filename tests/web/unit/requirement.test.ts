import { readFileSync } from 'node:fs';
import { limitKinds } from '../../../web/src/requirement/limit';
import {
  forms,
  requirementPhrase,
  type Node,
  type Part,
  type Phrase,
  type Telling,
} from '../../../web/src/requirement/phrase';
import { poolKeys, type Condition } from '../../../web/src/requirement/pool';
import { readerIn } from './reader';

let telling: Telling;
beforeAll(async () => {
  const { reader, words } = await readerIn('en');
  telling = { reader, words: words.requirement, record: words };
});

const part = (one: Part): string => (typeof one === 'string' ? one : String(Object.values(one)[0]));
const condition = (one: Condition): string =>
  `${one.label}: ${one.alternatives.length > 0 ? one.alternatives.map((pool) => pool.map(condition).join(' and ')).join(' or ') : one.values.map(part).join(', ')}`;

/** A phrase as indented lines, as a person would read it aloud. */
function told(phrase: Phrase, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return [
    indent + phrase.lead.map(part).join(' '),
    ...phrase.conditions.map((one) => `${indent}  - ${condition(one)}`),
    ...phrase.children.flatMap((child) => told(child, depth + 1)),
    ...phrase.limits.flatMap((limit) =>
      told(limit, depth + 1).map((line, i) => (i === 0 ? `${indent}  also ${line.trim()}` : line)),
    ),
  ];
}
const say = (node: Node): string => told(requirementPhrase(node, telling)).join('\n');

const a = { credential: 'A' };
const b = { credential: 'B' };

describe('a requirement in plain words', () => {
  const nodes: [string, Node, string][] = [
    ['a credential by its name', { credential: 'A' }, 'A'],
    ['equivalents', { credential: ['A', 'B'] }, 'One of these:\n  A\n  B'],
    ['a grade', { credential: 'A', minGrade: { scale: 'letter', grade: 'B' } }, 'A with at least the grade B (letter)'],
    ['holding', { holds: 'A' }, 'Hold, without using it up: A'],
    ['a level', { level: { eqf: 5, formalOnly: true } }, 'Hold something officially at EQF level 5 or above'],
    ['a skill', { skill: 'http://s' }, 'Have the skill: http://s'],
    ['a language', { language: { code: 'de', cefr: 'B2' } }, 'Know German at B2 or better'],
    [
      'experience',
      { experience: { months: 1, occupation: '7223', fields: ['0715'] } },
      '1 month of work experience: 7223 in the field of Mechanics',
    ],
    ['a milestone', { milestone: 'first-aid' }, 'Have reached the milestone: first aid'],
    ['an attribute', { attribute: { name: 'cohort', in: ['2024', '2025'] } }, 'Applies to you: cohort is 2024 or 2025'],
    ['all', { all: [a, b] }, 'Both of these:\n  A\n  B'],
    ['any', { any: [a, b] }, 'At least one of these:\n  A\n  B'],
    ['one', { one: [a, b] }, 'Exactly one of these:\n  A\n  B'],
    ['some', { some: { min: 1, of: [a, b] } }, 'At least one of these 2:\n  A\n  B'],
    ['some within bounds', { some: { min: 1, max: 2, of: [a, b] } }, '1 to 2 of these 2:\n  A\n  B'],
    ['none', { none: [a] }, 'None of these:\n  A'],
    ['a sequence', { sequence: [a, b] }, 'In this order:\n  A\n  B'],
    ['a condition', { when: a, then: b, else: a }, 'If this holds:\n  A\n  then:\n    B\n  otherwise:\n    A'],
    ['a condition without otherwise', { when: a, then: b }, 'If this holds:\n  A\n  then:\n    B'],
    [
      'credits and count',
      { take: { credits: { min: 15 }, count: { min: 2, max: 4 }, from: {} } },
      'At least 15 credits and 2 to 4 credentials from:\n  - : anything in the catalogue',
    ],
    [
      'sharing and splitting',
      {
        take: { credits: { min: 5, max: 5 }, from: {}, share: { with: ['core'], max: { credits: 2.5 } }, split: true },
      },
      '5 credits from:\n  - : anything in the catalogue\n  May also count in these, up to 2.5 credits: core\n  Part of a credential’s credits may be used.',
    ],
  ];
  test.each(nodes)('says %s', (_, node, words) => expect(say(node)).toBe(words));

  test('knows every form of node', () => {
    const said = nodes.flatMap(([, node]) => Object.keys(node));
    expect(forms.filter((form) => !said.includes(form))).toEqual([]);
  });

  test('addresses a node by its id or its JSON Pointer', () => {
    const phrase = requirementPhrase({ all: [{ id: 'core', ...a }, { some: { min: 1, of: [b] } }] }, telling);
    expect(phrase.node).toBe('');
    expect(phrase.children.map((child) => child.node)).toEqual(['core', '/all/1']);
    expect(phrase.children[1]!.children[0]!.node).toBe('/all/1/some/of/0');
  });

  test('says nothing but the note where entry is a note alone', () => {
    const phrase = requirementPhrase({ note: { en: 'Ask us' } }, telling);
    expect(phrase.lead).toEqual([]);
    expect(phrase.note).toEqual({ en: 'Ask us' });
  });
});

describe('a pool in plain words', () => {
  const pools: Record<string, [unknown, string]> = {
    credentials: [['A', 'B'], 'These: A, B'],
    providers: [['p'], 'Provider: p'],
    countries: [['DE', 'AT'], 'Country of the provider: Germany, Austria'],
    kinds: [['licence'], 'Kind: Licence'],
    fields: [['0715'], 'Field of study: Mechanics'],
    sectors: [['25.62'], 'Economic sector: Machining'],
    skills: [['s'], 'Skill: s'],
    tags: [['green'], 'Tag: green'],
    basis: [['prior-learning'], 'Earned by: validation of prior learning'],
    delivery: [['online'], 'Delivery: Online'],
    eqf: [{ min: 4 }, 'Level: EQF 4 or above'],
    framework: [{ id: 'IE:NFQ', min: '5', max: '6' }, 'National level: IE:NFQ, level 5 to 6'],
    title: ['welding', 'Title contains: welding'],
    used: [['A'], 'Already used: only what already counts towards, A'],
    except: [['C'], 'But not: C'],
    anyOf: [[{ tags: ['x'] }, { kinds: ['licence'] }], 'At least one of these holds: Tag: x or Kind: Licence'],
  };
  test.each(Object.entries(pools))('says %s', (key, [value, words]) =>
    expect(say({ take: { from: { [key]: value } } })).toBe(`Anything from:\n  - ${words}`),
  );
  test('knows every key', () => expect(Object.keys(pools).sort()).toEqual([...poolKeys].sort()));
});

describe('a limit in plain words', () => {
  const limits: Record<string, [Node, string]> = {
    atLeast: [{ atLeast: { credits: 60 } }, 'At least 60 credits in all'],
    atMost: [
      { atMost: { share: 0.5 }, of: { basis: ['prior-learning'] } },
      'At most 50% of the credits counted here from:\n    - Earned by: validation of prior learning',
    ],
    minGrade: [{ minGrade: { scale: 'points', grade: 3 } }, 'Everything counted has at least the grade 3 (points)'],
    average: [
      { average: { scale: 'points', grade: 2.5 } },
      'The average, weighted by credits, is at least 2.5 (points)',
    ],
    maxAge: [{ maxAge: { months: 60 } }, 'Nothing counted is older than 60 months'],
    within: [{ within: { months: 1 } }, 'From the first to the last no more than 1 month passes'],
    last: [
      { last: { credits: 30, atLeast: { credits: 15 }, of: { providers: ['p'] } } },
      'Of the most recent 30 credits, at least 15 credits come from:\n    - Provider: p',
    ],
    spread: [
      { spread: { by: 'provider', min: 2, perGroup: { atMost: { credits: 20 } } } },
      'Spread over at least 2 providers\n    at most 20 credits from each',
    ],
    notTogether: [{ notTogether: ['A', 'B'] }, 'At most one of these counts:\n    A\n    B'],
    unused: [{ unused: true }, 'Nothing counted may already count towards another award'],
  };
  test.each(Object.entries(limits))('says %s', (_, [limit, words]) =>
    expect(say({ all: [a], limits: [limit] })).toBe(`This:\n  A\n  also ${words}`),
  );
  test('knows every kind', () => expect(Object.keys(limits).sort()).toEqual([...limitKinds].sort()));
});

describe.each(['en', 'de', 'es'] as const)('in %s', (language) => {
  test('every rule of the shipped catalogues can be said', async () => {
    const { reader, words } = await readerIn(language);
    const spoken = { reader, words: words.requirement, record: words };
    for (const path of [
      'published-rules.json',
      'europe-demo/health.json',
      'europe-demo/tourism.json',
      'europe-demo/digital.json',
    ]) {
      const document = JSON.parse(readFileSync(new URL(`../../../data/catalogues/${path}`, import.meta.url), 'utf8'));
      for (const { id, stacking, entry } of document.credentials) {
        for (const node of [stacking?.requirement, entry]) {
          if (!node) continue;
          const text = told(requirementPhrase(node, spoken)).join('\n');
          expect(text, id).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });
});
