import { csvColumns, csvOf, type CsvColumn, type CsvWords } from '../../../web/src/plan/csv';
import { pick, planOf, titles } from './plans';

const words: CsvWords = {
  columns: Object.fromEntries(csvColumns.map((name) => [name, name.toUpperCase()])) as Record<CsvColumn, string>,
  assumed: (fact) => `<${fact}>`,
};

/** RFC 4180 by one character at a time; strict: outside quotes, a line break is CR LF and ends the row. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[++i];
      else inQuotes = false;
    } else if (character === '"') inQuotes = true;
    else if (character === ',' || (character === '\r' && text[i + 1] === '\n')) {
      row.push(cell);
      cell = '';
      if (character === ',') continue;
      rows.push(row);
      row = [];
      i++;
    } else {
      if (/[\r\n]/.test(character)) throw new Error(`a line break outside quotes, in row ${rows.length}`);
      cell += character;
    }
  }
  expect([cell, row, inQuotes]).toEqual(['', [], false]);
  return rows;
}

const plan = planOf([
  pick('welding', '2027-01-11', '2027-02-28', {
    hours: 12.5,
    cost: { amount: 0, currency: 'EUR' },
    grade: { scale: 'letter', grade: 'B' },
    assumed: ['hours', 'starts'],
  }),
  pick('bare', '2027-03-01', '2027-03-01'),
]);

test('a row for each pick under the words of the head; what is not known is empty', () => {
  const text = csvOf(plan, new Map([['welding', 'Schweißen, Stufe "1"']]), words);
  expect(text.startsWith('\uFEFFTITLE,CREDENTIAL,START,')).toBe(true);
  expect(rowsOf(text.slice(1)).slice(1)).toEqual([
    [
      'Schweißen, Stufe "1"',
      'welding',
      '2027-01-11',
      '2027-02-28',
      '12.5',
      '0',
      'EUR',
      'B',
      'letter',
      '<hours>; <starts>',
    ],
    ['bare', 'bare', '2027-03-01', '2027-03-01', '', '', '', '', '', ''],
  ]);
});

test('foreign text that a spreadsheet would run becomes text, wherever it stands', () => {
  const cells = (title: string): string[] =>
    rowsOf(
      csvOf(
        planOf([pick('@id', '2027-01-11', '2027-01-12', { grade: { scale: '+s', grade: '-' } })]),
        new Map([['@id', title]]),
        words,
      ).slice(1),
    )[1]!;
  for (const title of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\n=1', '  =1', '＝1', '=HYPERLINK("x","y")'])
    expect(cells(title)[0]).toBe(`'${title}`);
  expect(cells('\r=1')[0]).toBe("'\n=1");
  expect(cells('a=b')[0]).toBe('a=b');
  expect([1, 7, 8].map((at) => cells('x')[at])).toEqual(["'@id", "'-", "'+s"]);
});

test('any title comes through', () => {
  const given = titles(200, 11);
  const picks = given.map((_, i) => pick(`c${i}`, '2027-01-11', '2027-02-28'));
  const rows = rowsOf(csvOf(planOf(picks), new Map(given.map((title, i) => [`c${i}`, title])), words).slice(1));
  expect(rows.length).toBe(201);
  expect(rows.every((row) => row.length === csvColumns.length)).toBe(true);
  const plain = given.map((title) => title.replaceAll('\r\n', '\n'));
  expect(rows.slice(1).map(([title]) => title!.replace(/^'(?=\s*[=+@-]|[\t\n])/, ''))).toEqual(
    plain.map((title) => title.replace(/^'(?=\s*[=+@-]|[\t\n])/, '')),
  );
});
