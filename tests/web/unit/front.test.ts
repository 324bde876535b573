import { frontPicture } from '../../../web/src/plan/front';
import { planOf } from './plans';

const way = (finish: string, days: number, cost: number | undefined, hours: number, unpriced = 0) =>
  planOf([], { totals: { finish, days, cost, currency: 'EUR', unpriced, hours, count: 1, complexity: 0 } });

test('sooner is to the left and cheaper further down', () => {
  const picture = frontPicture([
    way('2027-03-01', 50, 900, 10),
    way('2027-06-01', 150, 100, 10),
    way('2027-04-20', 100, 500, 5),
  ])!;
  expect(picture.points).toEqual([
    { index: 0, x: 0, y: 1 },
    { index: 1, x: 1, y: 0 },
    { index: 2, x: 0.5, y: 0.5 },
  ]);
  expect(picture).toMatchObject({
    upwards: 'cost',
    finish: ['2027-03-01', '2027-06-01'],
    least: 100,
    most: 900,
    currency: 'EUR',
  });
});

test('where a price is not stated, hours stand in the place of money', () => {
  const picture = frontPicture([way('2027-03-01', 50, 900, 10, 1), way('2027-06-01', 150, 100, 30)])!;
  expect(picture).toMatchObject({ upwards: 'hours', least: 10, most: 30 });
  expect(picture.currency).toBeUndefined();
});

test('what all have alike is in the middle, and one plan needs no picture', () => {
  expect(frontPicture([way('2027-03-01', 50, 1, 10), way('2027-03-01', 50, 1, 10)])!.points[0]).toMatchObject({
    x: 0.5,
    y: 0.5,
  });
  expect(frontPicture([way('2027-03-01', 50, 1, 10)])).toBeUndefined();
});
