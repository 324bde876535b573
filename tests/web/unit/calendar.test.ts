import { ICAL } from '../../../web/scripts/calendar-reader.mjs';
import type { Plan } from '../../../web/src/engine/plan';
import { calendarOf, type CalendarOptions } from '../../../web/src/plan/calendar';
import { pick, planOf, titles } from './plans';

const options = (more: Partial<CalendarOptions> = {}): CalendarOptions => ({
  titles: new Map(),
  words: {
    describe: ({ assumed = [] }) => assumed.join('\n'),
    finish: { title: 'Award complete', description: '' },
    pause: 'Pause',
  },
  language: 'en',
  stamp: '2026-11-30T09:30:15.123Z',
  ...more,
});

const parsed = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[]);

const read = (text: string): ICAL.Event[] =>
  parsed(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

const written = (plan: Plan, more: Partial<CalendarOptions> = {}): ICAL.Event[] =>
  read(calendarOf(plan, options(more)));

const plan = planOf([
  pick('welding', '2027-01-11', '2027-02-28', { assumed: ['hours', 'intake'] }),
  pick('one-day', '2028-02-29', '2028-02-29'),
]);

test('a calendar says what it is', () => {
  const calendar = parsed(calendarOf(plan, options()));
  expect(['version', 'prodid', 'calscale'].map((name) => calendar.getFirstPropertyValue(name))).toEqual([
    '2.0',
    '-//Cairn//Plan//EN',
    'GREGORIAN',
  ]);
});

test('picks, the finish and pauses are whole days whose end is the day after the last', () => {
  const events = written(plan, { pauses: [['2027-07-01', '2027-08-31']] });
  expect(events.map((one) => [one.summary, String(one.startDate), String(one.endDate)])).toEqual([
    ['welding', '2027-01-11', '2027-03-01'],
    ['one-day', '2028-02-29', '2028-03-01'],
    ['Award complete', '2028-02-29', '2028-03-01'],
    ['Pause', '2027-07-01', '2027-09-01'],
  ]);
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  expect(events.map(({ component }) => component.getFirstPropertyValue('transp'))).toEqual(
    Array(4).fill('TRANSPARENT'),
  );
});

test('the description is what is assumed; without any there is none', () => {
  expect(written(plan).map(({ description }) => description)).toEqual(['hours\nintake', null, null]);
});

test('the time of making is in UTC, to the second', () => {
  const stamp = written(plan)[0]!.component.getFirstPropertyValue('dtstamp');
  expect(String(stamp)).toBe('2026-11-30T09:30:15Z');
});

test('the same event has the same identifier in every file, and no two share one', () => {
  const uids = (made: Plan): string[] =>
    written(made, { pauses: [['2027-07-01', '2027-08-31']] }).map(({ uid }) => uid);
  const first = uids(plan);
  expect(first[0]).toBe('pick/award/welding/2027-01-11@cairn');
  expect(uids({ ...plan, picks: [...plan.picks].reverse() }).sort()).toEqual([...first].sort());
  expect(new Set(first).size).toBe(4);
});

test('our words name their language, titles do not', () => {
  const text = calendarOf(plan, options({ language: 'de' }));
  expect(text).toContain('\r\nSUMMARY:welding\r\n');
  expect(text).toContain('\r\nDESCRIPTION;LANGUAGE=de:hours\\nintake\r\n');
});

test('any title comes through, and no line is longer than 75 octets or parts a character', () => {
  const given = titles(200, 7);
  const picks = given.map((_, i) => pick(`c${i}`, '2027-01-11', '2027-02-28'));
  const text = calendarOf(planOf(picks), options({ titles: new Map(given.map((title, i) => [`c${i}`, title])) }));
  expect(
    read(text)
      .slice(0, -1)
      .map(({ summary }) => summary),
  ).toEqual(given.map((title) => title.replaceAll('\r\n', '\n')));
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
  // A parted character would begin or end a line with half of a surrogate pair.
  expect(lines.filter((line) => /[\uD800-\uDBFF]$|^ ?[\uDC00-\uDFFF]/.test(line))).toEqual([]);
});

test('controls never reach the file', () => {
  const named = new Map([['welding', 'a\u0000b\u202Ec\u0007\rd']]);
  expect(written(plan, { titles: named })[0]!.summary).toBe('abc\nd');
});
