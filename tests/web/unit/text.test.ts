import { choose, clean, followable } from '../../../web/src/view/text';
import * as format from '../../../web/src/view/format';
import { readerIn } from './reader';

describe('the language of a text', () => {
  test('is the reader’s, else English, else the first that was written', () => {
    expect(choose({ de: 'Hallo', en: 'Hello' }, 'de')).toEqual({ language: 'de', value: 'Hallo' });
    expect(choose({ fr: 'Bonjour', en: 'Hello' }, 'de')).toEqual({ language: 'en', value: 'Hello' });
    expect(choose({ fr: 'Bonjour', pl: 'Dzień dobry' }, 'de')).toEqual({ language: 'fr', value: 'Bonjour' });
    expect(choose(undefined, 'de')).toBeUndefined();
  });

  test('is never taken from what an object inherits', () => {
    expect(choose({ fr: 'Bonjour' }, 'constructor')).toEqual({ language: 'fr', value: 'Bonjour' });
  });
});

test('controls that would reorder or hide text are taken out, line breaks and accents are not', () => {
  expect(clean('a\u202Eb\u2066c\u200Fd\u0000e\u0007f\ng\tñ👩‍🔧')).toBe('abcdef\ng\tñ👩‍🔧');
});

test('only http and https addresses may be followed', () => {
  expect(followable('https://example.org/a b')).toBe('https://example.org/a%20b');
  expect(followable('http://example.org')).toBe('http://example.org/');
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/relative',
    'x',
    7,
    null,
  ]) {
    expect(followable(address), String(address)).toBeUndefined();
  }
});

describe('numbers, money and time', () => {
  test('are written as the reader’s language writes them', async () => {
    const { reader, words } = await readerIn('de');
    expect(format.money(1234.5, 'EUR', reader)).toBe('1.234,50\u00a0€');
    expect(format.price(0, 'EUR', reader)).toBe('Kostenlos');
    expect(format.interval([2, 2.4], reader, (value) => format.credits(value, 'ECTS', reader))).toBe('2 bis 2,4 ECTS');
    expect(format.interval([5, 5], reader, (value) => format.hours(value, reader))).toBe('5 Stunden');
    expect(format.interval([5, null], reader, (value) => format.hours(value, reader))).toBe('5 Stunden oder mehr');
    expect(format.date('2027-01-25', reader)).toBe('25. Januar 2027');
    expect(format.duration('P1Y6M', words)).toBe('1 Jahr, 6 Monate');
    expect(format.duration('PT40H', words)).toBe('40 Stunden');
    expect(format.duration('P1Y2X', words)).toBe('P1Y2X');
  });

  test('name the level, or say that it lies outside the EQF', async () => {
    const { reader } = await readerIn('es');
    expect(format.levelName({ stated: true, eqf: [4, 5], none: false }, reader)).toBe('MEC 4 o 5');
    expect(format.levelName({ stated: true, eqf: [], none: true }, reader)).toBe('Fuera del MEC');
    expect(format.levelName({ stated: false, eqf: [], none: false }, reader)).toBeUndefined();
  });

  test('leave a code that nobody knows as it is', async () => {
    const { reader } = await readerIn('en');
    expect(format.facetValue('delivery', 'by-pigeon', reader)).toBe('by-pigeon');
    expect(format.facetValue('delivery', 'toString', reader)).toBe('toString');
    expect(format.facetValue('sector', 'C25.62', reader)).toBe('Machining');
    expect(format.facetValue('sector', 'C28.4', reader)).toBe('Machinery (28.4)');
    expect(format.country('GB-SCT', reader)).toBe('United Kingdom (SCT)');
  });
});
