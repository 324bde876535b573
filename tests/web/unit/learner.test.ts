import { readFileSync } from 'node:fs';
import { achievementFrom, formOf, gradeFrom, gradeValue } from '../../../web/src/learner/form';
import { expiryOf, holdingsOf, later, type Known } from '../../../web/src/learner/holding';
import { languageCodes } from '../../../web/src/learner/language-codes';
import {
  emptyLearner,
  freshId,
  isEmpty,
  readLearner,
  withAttribute,
  withExperience,
  withLanguage,
  withoutAttribute,
  withoutLanguage,
  withoutSkill,
  withSkill,
  writeLearner,
  type Achievement,
  type Learner,
} from '../../../web/src/learner/learner';
import { merge } from '../../../web/src/learner/merge';
import { nodeNamed, skillsAsked, valuesAsked } from '../../../web/src/learner/asked';
import { askingFor, settle } from '../../../web/src/learner/settle';
import type { Shape } from '../../../web/src/record/shape';

const known = (more: Partial<Shape>): Known => ({
  record: { id: 'x', title: { en: 'X' }, kind: 'microcredential', provider: 'p', ...more },
  provider: { en: 'P' },
});

describe('a record', () => {
  test('is read back as it was written, with all that this site does not know', () => {
    const text =
      '{"cairn":"learner/1","achievements":[{"id":"a1","x-badge":{"n":1}}],"planning":{"start":"2027-01-11"},"x-own":[1]}';
    const learner = readLearner(text)!;
    expect(JSON.parse(writeLearner(withLanguage({ code: 'de' })(learner)))).toEqual({
      ...JSON.parse(text),
      languages: [{ code: 'de' }],
    });
  });

  test('is empty again when the last entry is gone', () => {
    let learner = withAttribute(
      'cohort',
      '2026',
    )(withSkill('http://s', 'Sewing')(withLanguage({ code: 'de' })(emptyLearner())));
    expect(isEmpty(learner)).toBe(false);
    learner = withoutAttribute('cohort')(withoutSkill('http://s')(withoutLanguage('de')(learner)));
    expect(isEmpty(learner)).toBe(true);
  });

  test('has one level for a language, and a new entry for each new experience', () => {
    const said = withLanguage({ code: 'de', cefr: 'C1' })(withLanguage({ code: 'de', cefr: 'B2' })(emptyLearner()));
    expect(said.languages).toEqual([{ code: 'de', cefr: 'C1' }]);
    const worked = withExperience(0, { months: 3 })(withExperience(Infinity, { months: 2 })(said));
    expect(worked.experience).toEqual([{ months: 3 }]);
  });

  test('gives every achievement an id of its own', () => {
    expect(freshId({ ...emptyLearner(), achievements: [{ id: 'a2' }, { id: 'x' }] })).toBe('a3');
  });

  test('offers every language of the code list', () => {
    const { codes } = JSON.parse(
      readFileSync(new URL('../../../data/code-lists/iso-639-1.json', import.meta.url), 'utf8'),
    ) as { codes: Record<string, unknown> };
    expect([...languageCodes]).toEqual(Object.keys(codes));
  });
});

describe('reading a second record into the first', () => {
  const own: Learner = {
    cairn: 'learner/1',
    achievements: [{ id: 'a1', title: 'Welding' }],
    languages: [{ code: 'de', cefr: 'B2' }, { code: 'fr' }],
    attributes: { cohort: '2024' },
    milestones: ['licence'],
  };

  test('adds what is new, knows what is there, and loses nothing', () => {
    const other: Learner = {
      cairn: 'learner/1',
      achievements: [
        { id: 'b7', title: 'Welding' },
        { id: 'a1', title: 'Baking' },
      ],
      languages: [
        { code: 'de', cefr: 'A1' },
        { code: 'fr', cefr: 'C1' },
      ],
      attributes: { cohort: '2025', trade: 'electric' },
      milestones: ['licence', 'report'],
    };
    const { learner, added, known, kept } = merge(own, other);
    expect(learner.achievements).toEqual([
      { id: 'a1', title: 'Welding' },
      { id: 'a3', title: 'Baking' },
    ]);
    expect(learner.languages).toEqual([
      { code: 'de', cefr: 'B2' },
      { code: 'fr', cefr: 'C1' },
    ]);
    expect(learner.attributes).toEqual({ cohort: '2024', trade: 'electric' });
    expect(learner.milestones).toEqual(['licence', 'report']);
    expect({ added, known, kept }).toEqual({ added: 4, known: 2, kept: ['de', 'cohort'] });
  });

  test('into an empty one is that record, and twice is once', () => {
    const once = merge(emptyLearner(), own).learner;
    expect(once).toEqual(own);
    expect(merge(once, own)).toMatchObject({ learner: own, added: 0 });
  });
});

describe('how long something is held', () => {
  const dates: [string, string, string][] = [
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2025-01-31', 'P1M', '2025-02-28'],
    ['2025-12-31', 'P2M', '2026-02-28'],
    ['2025-03-01', 'P2W', '2025-03-15'],
    ['2025-12-31', 'P1D', '2026-01-01'],
    ['2025-05-01', 'P1Y6M', '2026-11-01'],
  ];
  test.each(dates)('%s and %s is %s', (date, duration, expected) => expect(later(date, duration)).toBe(expected));

  test('is as stated, else as long as the record says from the day of issue, else nobody knows', () => {
    const record = known({ certificate: { validity: 'P3Y' } }).record;
    expect(expiryOf({ id: 'a', issued: '2025-05-01' }, record)).toBe('2028-05-01');
    expect(expiryOf({ id: 'a', issued: '2025-05-01', expires: '2026-01-01' }, record)).toBe('2026-01-01');
    expect(expiryOf({ id: 'a' }, record)).toBeUndefined();
    expect(expiryOf({ id: 'a', issued: '2025-05-01' })).toBeUndefined();
  });

  test('an achievement of another catalogue keeps its title, and is marked', () => {
    const learner: Learner = { cairn: 'learner/1', achievements: [{ id: 'a', credential: 'gone', title: 'Kept' }] };
    expect(holdingsOf(learner, new Map())[0]).toMatchObject({ foreign: true, title: 'Kept' });
  });
});

describe('the form about an achievement', () => {
  const full: Achievement = {
    id: 'a1',
    credential: 'x',
    title: { en: 'Welding', de: 'Schweißen' },
    issued: '2025-03-01',
    expires: '2028-03-01',
    grade: { scale: 'letter', grade: 'B +' },
    basis: 'programme',
    credits: { system: 'UK', value: 2.5 },
    hours: 30,
    level: { eqf: [4, 5], basis: 'formal', nqf: { framework: 'IE:NFQ', level: '6' } },
    provider: 'p',
    kind: 'certificate',
    delivery: { format: 'online' },
    fields: ['0715', '0716'],
    usedFor: ['award'],
    tags: ['green'],
  };

  test('left as it is changes nothing', () => {
    expect(achievementFrom(formOf(full, 'Welding'), full, 'Welding')).toEqual(full);
    expect(achievementFrom(formOf({ id: 'a' }, ''), { id: 'a' }, '')).toEqual({ id: 'a' });
  });

  test('emptied states nothing any more, save what it does not ask for', () => {
    const empty = Object.fromEntries(Object.keys(formOf(full, '')).map((key) => [key, ''])) as ReturnType<
      typeof formOf
    >;
    expect(achievementFrom({ ...empty, title: 'Welding' }, full, 'Welding')).toEqual({
      id: 'a1',
      credential: 'x',
      title: full.title,
      level: { nqf: { framework: 'IE:NFQ', level: '6' } },
      usedFor: ['award'],
      tags: ['green'],
    });
  });

  test('takes the rest of the record’s level along, because a stated level replaces it whole', () => {
    const bare = { id: 'a', credential: 'x' };
    const form = { ...formOf(bare, ''), levelBasis: 'formal' };
    const record = known({ level: { nqf: { framework: 'DE:DQR', level: '4' }, basis: 'informal' } });
    expect(achievementFrom(form, bare, '', record).level).toEqual({
      nqf: { framework: 'DE:DQR', level: '4' },
      basis: 'formal',
    });
  });

  test('keeps a grade with spaces in one piece', () => {
    expect(gradeFrom(gradeValue('letter', 'with honours'))).toEqual({ scale: 'letter', grade: 'with honours' });
  });
});

describe('settling what is assumed', () => {
  const learner: Learner = {
    cairn: 'learner/1',
    achievements: [{ id: 'a1', credential: 'x', delivery: 'online' }, { id: 'a2' }],
    experience: [{ months: 12, occupation: '5321' }, { occupation: '5322' }],
  };
  const settled = (fact: string, answer: Record<string, string>, achievement?: string, record?: Known): Learner =>
    settle({ fact, achievement }, answer, record)!(learner);

  const ofAchievement: [string, Record<string, string>, Partial<Achievement>][] = [
    ['issued', { value: '2025-03-01' }, { issued: '2025-03-01' }],
    ['expires', { value: '2028-03-01' }, { expires: '2028-03-01' }],
    ['credits', { value: '2.5', system: 'ECTS' }, { credits: { value: 2.5, system: 'ECTS' } }],
    ['level.eqf', { value: '5' }, { level: { eqf: 5, basis: 'formal' } }],
    ['level.basis', { value: 'informal' }, { level: { basis: 'informal' } }],
    [
      'level.nqf',
      { value: '4+', framework: 'NL:NLQF' },
      { level: { basis: 'formal', nqf: { framework: 'NL:NLQF', level: '4+' } } },
    ],
    ['grade', { value: 'B', scale: 'letter' }, { grade: { grade: 'B', scale: 'letter' } }],
    ['provider', { value: 'p' }, { provider: 'p' }],
    ['provider.country', { value: 'p' }, { provider: 'p' }],
    ['kind', { value: 'licence' }, { kind: 'licence' }],
    ['fields', { value: '0715' }, { fields: ['0715'] }],
    ['delivery.format', { value: 'blended' }, { delivery: { format: 'blended' } }],
    ['basis', { value: 'assessment' }, { basis: 'assessment' }],
    ['title', { value: 'Welding' }, { title: 'Welding' }],
    ['skills', { value: 'http://s' }, { skills: ['http://s'] }],
  ];
  test.each(ofAchievement)('%s is stated at its achievement, and nowhere else', (fact, answer, patch) => {
    const record = known({ level: { basis: 'formal' } });
    const { achievements } = settled(fact, answer, 'a1', record);
    expect(achievements).toEqual([{ ...learner.achievements![0], ...patch }, { id: 'a2' }]);
  });

  test('facts of the person are stated where they are missing', () => {
    expect(settled('languages.de.cefr', { value: 'B2' }).languages).toEqual([{ code: 'de', cefr: 'B2' }]);
    expect(settled('attributes.work.place', { value: 'EU' }).attributes).toEqual({ 'work.place': 'EU' });
    expect(settled('experience.months', { value: '6' }).experience).toEqual([
      learner.experience![0],
      { occupation: '5322', months: 6 },
    ]);
    expect(settled('experience.fields', { value: '0913' }).experience![0]).toEqual({
      months: 12,
      occupation: '5321',
      fields: ['0913'],
    });
  });

  test('an empty answer settles nothing, and what no record can state is not asked', () => {
    expect(settle({ fact: 'issued', achievement: 'a1' }, { value: '' })).toBeUndefined();
    expect(askingFor({ fact: 'sectors', achievement: 'a1' })).toBe('none');
    expect(askingFor({ fact: 'note' })).toBe('none');
  });
});

describe('what the rules ask a person about', () => {
  const rules = {
    all: [
      { id: 'trade', when: { attribute: { name: 'trade', in: ['electric', 'gas'] } }, then: { skill: 'http://s' } },
      { take: { from: { skills: ['http://t'] } }, limits: [{ atMost: { credits: 5 } }] },
    ],
  };
  test('is found by id and by place', () => {
    expect(nodeNamed(rules, '')).toBe(rules);
    expect(nodeNamed(rules, 'trade')).toBe(rules.all[0]);
    expect(nodeNamed(rules, '/all/1')).toBe(rules.all[1]);
    expect(nodeNamed(rules, '/all/7')).toBeUndefined();
    expect(valuesAsked(rules, 'trade')).toEqual(['electric', 'gas']);
    expect(skillsAsked(rules)).toEqual(['http://s', 'http://t']);
  });
});
