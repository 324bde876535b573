import { readAddress, writeAddress } from '../../../web/src/address/address';
import {
  emptyQuery,
  facets,
  placeOf,
  withCompared,
  withFilter,
  withQuery,
  withRange,
  type Place,
} from '../../../web/src/address/place';

function roundTrip(place: Place): Place {
  const [path = '', search = ''] = writeAddress(place).split('?');
  return readAddress(path, search);
}

describe('an address', () => {
  test('of the start page is the root itself', () => {
    expect(writeAddress(placeOf('browse'))).toBe('');
  });

  test('rounds the ends of a range to what the engine takes', () => {
    const { ranges } = readAddress('', '?workload=1.239..99999999&weeks=0.004..&cost=..1.005').query;
    expect(ranges).toEqual({ workload: [1.24, 100_000], weeks: [0, null], cost: [null, 1] });
  });

  test('gives back every choice that was written into it', () => {
    const place: Place = {
      page: 'browse',
      ids: ['a', 'b'],
      catalogue: 'https://example.org/list.json?x=1&y=2',
      language: 'de',
      query: {
        text: 'Grüße & 100% a+b, "c"',
        filters: Object.fromEntries(facets.map((facet) => [facet, ['one', 'two']])),
        ranges: { workload: [20, 60], weeks: [null, 4.5], cost: [10, null] },
        currency: 'PLN',
        sort: 'workload-desc',
        page: 3,
      },
    };
    expect(roundTrip(place)).toEqual(place);
  });

  test('names the awards that stand side by side, three at most, apart from what is compared', () => {
    const left: Place = { ...placeOf('plan', undefined, 'x'), objective: 'cost', without: ['a', 'b'] };
    expect(writeAddress(left)).toBe('plan/x/?for=cost&without=a,b');
    expect(readAddress('plan/x/', '?for=cost&without=a,b')).toEqual(left);
    const place: Place = { ...placeOf('beside'), ids: ['c'], awards: ['a', 'b'], objective: 'cost' };
    expect(writeAddress(place)).toBe('beside/?awards=a,b&for=cost&ids=c');
    expect(roundTrip(place)).toEqual(place);
    expect(readAddress('beside/', '?awards=a,b,a,c,d').awards).toEqual(['a', 'b', 'c']);
    expect(readAddress('plan/x/', '?awards=a,b').awards).toBeUndefined();
  });

  test('gives a record of the default catalogue a path of its own', () => {
    expect(writeAddress(placeOf('credential', undefined, 'mfg-cnc'))).toBe('credential/mfg-cnc/');
    expect(writeAddress(placeOf('pathway', undefined, 'award-1'))).toBe('pathway/award-1/');
  });

  test('names a record of any other catalogue by parameter', () => {
    const place = { ...placeOf('credential', undefined, 'x'), catalogue: 'published-rules' };
    expect(writeAddress(place)).toBe('credential/?id=x&catalogue=published-rules');
    expect(roundTrip(place)).toEqual(place);
  });

  test('keeps an id that is no path segment in a parameter', () => {
    const place = placeOf('credential', undefined, '../a/b c');
    expect(writeAddress(place)).toBe('credential/?id=../a/b+c');
    expect(roundTrip(place).id).toBe('../a/b c');
  });

  test('leaves out what it does not know or cannot read', () => {
    const place = readAddress(
      '',
      'q=&level=&colour=red&sort=luck&page=-2&weeks=soon&workload=..&lang=xx&currency=euro&ids=',
    );
    expect(place).toEqual({ page: 'browse', ids: [], query: emptyQuery() });
  });

  test('holds at most four to compare, each once', () => {
    expect(readAddress('compare/', 'ids=a,b,a,c,d,e').ids).toEqual(['a', 'b', 'c', 'd']);
  });

  test('survives a malformed escape', () => {
    expect(readAddress('credential/%E0%A4%A/', '').id).toBe('%E0%A4%A');
  });
});

describe('a choice', () => {
  const place: Place = { ...placeOf('browse'), query: { ...emptyQuery(), page: 5 } };

  test('goes back to the first page of the results', () => {
    expect(withFilter(place, 'level', ['4']).query.page).toBe(1);
    expect(withRange(place, 'weeks', [1, null]).query.page).toBe(1);
    expect(withQuery(place, { text: 'x' }).query.page).toBe(1);
    expect(withQuery(place, { page: 2 }).query.page).toBe(2);
  });

  test('that is taken back leaves nothing behind', () => {
    expect(withFilter(withFilter(place, 'level', ['4']), 'level', []).query.filters).toEqual({});
    expect(withRange(withRange(place, 'cost', [1, 2]), 'cost', [null, null]).query.ranges).toEqual({});
    expect(withCompared(withCompared(place, 'a'), 'a').ids).toEqual([]);
  });
});

describe('the date that a record is judged on', () => {
  test('stands in the fragment, on the pages that judge, and nowhere else', () => {
    const dated = { ...placeOf('pathway', undefined, 'award-1'), on: '2027-01-11' };
    expect(writeAddress(dated)).toBe('pathway/award-1/#on=2027-01-11');
    expect(writeAddress({ ...dated, catalogue: 'other' })).toBe('pathway/?id=award-1&catalogue=other#on=2027-01-11');
    expect(readAddress('pathway/award-1/', '', '#on=2027-01-11')).toEqual(dated);
    expect(writeAddress({ ...placeOf('browse'), on: '2027-01-11' })).toBe('');
    expect(readAddress('', '', '#on=2027-01-11').on).toBeUndefined();
    expect(readAddress('pathway/award-1/', '?on=2027-01-11').on).toBeUndefined();
  });

  test.each(['#on=2027-02-30', '#on=2027-1-1', '#on=', '#page'])('is left out where it is none: %s', (hash) => {
    expect(readAddress('reach/', '', hash).on).toBeUndefined();
  });
});
