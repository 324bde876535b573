import { dayNumber, isoDay } from '../../../web/src/plan/day';
import { timelineOf } from '../../../web/src/plan/timeline';
import { chance, pick, planOf } from './plans';

const plan = planOf([pick('a', '2027-01-11', '2027-02-28'), pick('b', '2027-03-01', '2027-03-01')]);

test('the axis runs over whole months, from the start’s to the last', () => {
  const line = timelineOf(plan);
  expect([line.start, line.days, line.every]).toEqual(['2027-01-01', 90, 1]);
  expect(line.ticks).toEqual([
    { date: '2027-01-01', offset: 0 },
    { date: '2027-02-01', offset: 31 },
    { date: '2027-03-01', offset: 59 },
  ]);
});

test('a bar holds its first day and its last; a marker stands at the end of its day', () => {
  const { bars, markers } = timelineOf(plan, { deadline: '2027-03-31' });
  expect(bars).toEqual([
    { index: 0, offset: 10, days: 49 },
    { index: 1, offset: 59, days: 1 },
  ]);
  expect(markers).toEqual([
    { kind: 'finish', date: '2027-03-01', offset: 60 },
    { kind: 'deadline', date: '2027-03-31', offset: 90 },
  ]);
});

test('the axis reaches a deadline, unless the plan would shrink beside it or it is past', () => {
  expect(timelineOf(plan, { deadline: '2027-12-31' }).days).toBe(365);
  for (const deadline of ['2028-01-02', '2099-01-01', '2026-12-31']) {
    const line = timelineOf(plan, { deadline });
    expect([line.days, line.markers.length]).toEqual([90, 1]);
  }
});

test('pauses are cut to the axis and joined where they overlap or touch', () => {
  const { pauses } = timelineOf(plan, {
    pauses: [
      ['2027-03-30', '2027-08-31'],
      ['2027-02-05', '2027-02-10'],
      ['2026-12-01', '2027-01-02'],
      ['2027-02-01', '2027-02-04'],
      ['2026-01-01', '2026-12-31'],
      ['2027-04-01', '2027-05-01'],
      ['2027-02-20', '2027-02-01'],
    ],
  });
  expect(pauses).toEqual([
    { offset: 0, days: 2 },
    { offset: 31, days: 10 },
    { offset: 88, days: 2 },
  ]);
});

test('ticks of long plans stand further apart, where quarters and years begin', () => {
  const until = (end: string): (string | number)[] => {
    const { every, ticks } = timelineOf(planOf([pick('a', '2027-02-10', end)], { start: '2027-02-10' }));
    return [every, ticks.length, ticks[0]!.date];
  };
  expect(until('2028-03-31')).toEqual([1, 14, '2027-02-01']);
  expect(until('2028-04-01')).toEqual([3, 5, '2027-04-01']);
  expect(until('2031-01-01')).toEqual([6, 8, '2027-07-01']);
  expect(until('2036-01-01')).toEqual([12, 9, '2028-01-01']);
  expect(until('2050-01-01')).toEqual([24, 12, '2028-01-01']);
  expect(until('2090-01-01')).toEqual([96, 8, '2032-01-01']);
});

test('whatever the plan, all lies on the axis, in order, under at most 14 ticks', () => {
  const below = chance(3);
  for (let round = 0; round < 500; round++) {
    const start = dayNumber('2027-01-01') + below(800);
    const day = (): string => isoDay(start + below(1 + below(4000)));
    const picks = Array.from({ length: 1 + below(12) }, (_, i) => {
      const [from, to] = [day(), day()].sort() as [string, string];
      return pick(`c${i}`, from, to);
    });
    const pauses = Array.from({ length: below(6) }, () => [day(), day()].sort() as [string, string]);
    const made = planOf(picks, { start: isoDay(start) });
    const line = timelineOf(made, { pauses, deadline: below(2) ? day() : undefined });
    expect(line.ticks.length).toBeLessThanOrEqual(14);
    expect(line.ticks.length).toBeGreaterThan(0);
    for (const { offset, days } of [...line.bars, ...line.pauses]) {
      expect(Math.min(offset, days - 1)).toBeGreaterThanOrEqual(0);
      expect(offset + days).toBeLessThanOrEqual(line.days);
    }
    expect(line.bars.map(({ offset }) => isoDay(dayNumber(line.start) + offset))).toEqual(
      picks.map((one) => one.start),
    );
    for (const { offset } of [...line.markers, ...line.ticks]) expect(offset).toBeLessThanOrEqual(line.days);
    for (const list of [line.ticks, line.pauses])
      for (let i = 1; i < list.length; i++) expect(list[i]!.offset).toBeGreaterThan(list[i - 1]!.offset);
    expect(isoDay(dayNumber(line.start) + line.days).slice(8)).toBe('01');
  }
});
