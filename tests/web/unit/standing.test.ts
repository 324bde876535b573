import type { Audit, OtherDates } from '../../../web/src/engine/audit';
import type { Card, Link } from '../../../web/src/engine/engine';
import {
  differenceOf,
  measures,
  missingOf,
  prospectOn,
  progress,
  standingsOf,
  turned,
} from '../../../web/src/learner/standing';
import { learnerWords } from '../../../web/src/locales';
import { measureInWords } from '../../../web/src/pages/amounts';
import { namedBelow } from '../../../web/src/learner/asked';
import { factName, needInWords } from '../../../web/src/pages/fact-words';
import { requirementPhrase } from '../../../web/src/requirement/phrase';
import { readerIn } from './reader';

const audit: Audit = {
  award: 'award',
  date: '2027-01-11',
  status: 'unsatisfied',
  counted: [
    { achievement: 'a1', node: 'core', credits: 5 },
    { achievement: 'a2', node: 'core', credits: [3, 3.6] },
  ],
  nodes: [
    { node: '', status: 'unsatisfied', have: { nodes: 1 }, need: { nodes: 2 } },
    { node: 'core', status: 'satisfied', have: { credits: [8, 8.6], count: 2 }, need: { credits: 8, count: 2 } },
    { node: '/all/1', status: 'unsatisfied', have: { credits: 2.5 }, need: { credits: 10 } },
  ],
  limits: [{ node: '', limit: 0, status: 'unsatisfied', have: { credits: [8, null] }, need: { credits: 20 } }],
  assumptions: [],
  core: [{ node: '/all/1' }, { node: '', limit: 0 }],
};
const requirement = {
  all: [{ id: 'core', take: { credits: { min: 8 }, from: {} } }, { take: { credits: { min: 10 }, from: {} } }],
  limits: [{ atLeast: { credits: 20 } }],
};
const link = (id: string): Link => ({ card: { id } as Card, how: 'eligible' });
const feeds = { core: [link('A'), link('B')], '/all/1': [link('B'), link('C')] };

test('status, need and what counts are found by node and by limit', () => {
  const standings = standingsOf(audit);
  expect(standings.node('core')?.status).toBe('satisfied');
  expect(standings.limit('', 0)?.need).toEqual({ credits: 20 });
  expect(standings.limit('core', 0)).toBeUndefined();
  expect(standings.counted('core').map(({ achievement }) => achievement)).toEqual(['a1', 'a2']);
});

test('progress is what is certain, by the unit that is furthest behind', () => {
  expect(progress(measures(audit.nodes[1]!))).toBe(1);
  expect(progress(measures(audit.nodes[2]!))).toBe(0.25);
  expect(progress(measures({ have: { credits: [0, 9], count: 3 }, need: { credits: 8, count: 2 } }))).toBe(0);
  expect(progress([])).toBeUndefined();
});

test('what is missing comes with its phrase and what would supply it; a limit with all that its part may count', async () => {
  const { reader, words } = await readerIn('en');
  const phrase = requirementPhrase(requirement, { reader, words: words.requirement, record: words });
  const missing = missingOf(audit, phrase, feeds);
  expect(missing.map(({ links }) => links.map(({ card }) => card.id))).toEqual([
    ['B', 'C'],
    ['A', 'B', 'C'],
  ]);
  expect(missing.map((one) => one.phrase.lead[0])).toEqual(['At least 10 credits from:', 'At least 20 credits']);
});

test('what another date changes is told by achievement', () => {
  const then = {
    ...audit,
    counted: [
      { achievement: 'a2', node: 'core' },
      { achievement: 'a3', node: 'core' },
    ],
  };
  expect(differenceOf(audit, then)).toEqual({ noLonger: ['a1'], newly: ['a3'] });
});

test('amounts are said as they are: exact, between, or open above', async () => {
  const { reader } = await readerIn('en');
  const words = await learnerWords('en');
  const said = (one: { have: object; need: object }): string[] =>
    measures(one).map((measure) => measureInWords(measure, words, reader));
  expect(said(audit.nodes[1]!)).toEqual(['8 to 8.6 of 8 credits', '2 of 2 credentials']);
  expect(said(audit.limits[0]!)).toEqual(['8 or more of 20 credits']);
  expect(said({ have: { credits: 12 }, need: { atMost: { credits: 10 } } })).toEqual(['12, at most 10 credits']);
  expect(said({ have: { count: 1 }, need: { count: 2, atMost: { count: 3 } } })).toEqual([
    '1 of 2, at most 3 credentials',
  ]);
});

test('every fact that an audit may assume has a name', async () => {
  const { reader } = await readerIn('en');
  const words = await learnerWords('en');
  expect(factName('languages.de.cefr', words, reader)).toBe('how well you know German');
  expect(factName('attributes.cohort', words, reader)).toBe('about you: cohort');
  expect(factName('level.eqf', words, reader)).toBe('its EQF level');
});

test('what a fact would have to be is said in words', async () => {
  const { reader } = await readerIn('en');
  const words = await learnerWords('en');
  const said = (fact: string, need: string): string =>
    needInWords({ fact, need }, { words }, { p: { en: 'The School' } }, reader);
  expect(said('languages.de.cefr', '>= B2')).toBe('at least B2');
  expect(said('expires', '>= 2027-01-11')).toBe('11 January 2027 or later');
  expect(said('basis', 'programme, assessment')).toBe('Taking part in a programme or An assessment');
  expect(said('provider', 'p, q')).toBe('The School or q');
  expect(said('level.nqf', 'GB-SCT:SCQF >= 9 <= 10')).toBe('GB-SCT:SCQF at least 9 at most 10');
  expect(said('level.eqf', '4 to 6')).toBe('4 to 6');
  expect(said('issued', 'in order')).toBe('one that fits the order');
  expect(said('note', '')).toBe('');
});

const lack = (node: string, credits: number): OtherDates['missing'][number] => ({
  node,
  have: { credits },
  need: { credits: 10 },
});
const dates: OtherDates = {
  award: 'award',
  date: '2027-01-11',
  status: 'unsatisfied',
  missing: [lack('core', 5), lack('free', 5)],
  changes: [
    {
      date: '2027-03-01',
      status: 'unsatisfied',
      missing: [lack('core', 0), lack('talk', 0)],
      because: [{ achievement: 'a1', fact: 'expires' }],
    },
    { date: '2028-01-01', status: 'satisfied', missing: [], because: [{ achievement: 'a2', fact: 'issued' }] },
  ],
};

test('a later day is set against the one before it: what is missing anew, no longer, and in another amount', () => {
  const { newly, noLonger, otherAmount } = turned(dates, dates.changes[0]!);
  const nodes = (list: { node: string }[]): string[] => list.map(({ node }) => node);
  expect([nodes(newly), nodes(noLonger), nodes(otherAmount)]).toEqual([['talk'], ['free'], ['core']]);
  expect(turned(dates.changes[0]!, dates.changes[1]!).noLonger.length).toBe(2);
});

test('a day belongs to the stretch that began last', () => {
  expect(
    ['2026-01-01', '2027-02-28', '2027-03-01', '2027-12-31', '2028-01-01'].map((day) => prospectOn(dates, day)),
  ).toEqual([0, 0, 1, 1, 2]);
});

test('what a rule names is found by node, whether it has an id or not', () => {
  const rule = { any: [{ id: 'first', holds: ['A', 'B'] }, { all: [{ credential: 'C' }, { level: { eqf: 5 } }] }] };
  expect([...namedBelow(rule)]).toEqual([
    ['first', ['A', 'B']],
    ['/any/1/all/0', ['C']],
  ]);
  expect(namedBelow({ note: 'An interview' }).size).toBe(0);
});
