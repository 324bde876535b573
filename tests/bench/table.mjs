/** Figures as people read them. */

export function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const times = (answers) => answers.map(({ milliseconds }) => milliseconds);
export const half = (answers) => quantile(times(answers), 0.5);
const late = (answers) => quantile(times(answers), 0.95);

const right = (text, width) => String(text).padStart(width);
const milliseconds = (value) => (value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0));
const ratio = (ours, theirs) => (ours === undefined ? '' : (ours / theirs).toFixed(3));

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    console.log(row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : right(cell, widths[i]))).join('  '));
  console.log();
}

export function printSizes(measured) {
  const kilobytes = (bytes) => (bytes === undefined ? 'not built' : (bytes / 1024).toFixed(1));
  print([
    ['compressed size, KB', 'is', 'budget', ''],
    ...measured.map(({ what, bytes, budget }) => [
      what,
      kilobytes(bytes),
      kilobytes(budget),
      bytes > budget ? 'OVER ITS BUDGET' : '',
    ]),
  ]);
}

function pair(what, ours, theirs) {
  const row = (name, of) => [
    `  ${what} ${name}`,
    milliseconds(of(ours)),
    milliseconds(of(theirs)),
    ratio(of(ours), of(theirs)),
  ];
  return [row('p50', half), row('p95', late)];
}

export function printSpeed(speed) {
  for (const { records, cairn, minisearch, itemsjs } of speed) {
    const kinds = [...new Set(cairn.text.map(({ kind }) => kind))];
    const of = (engine, kind) => engine.text.filter((answer) => answer.kind === kind);
    const index = cairn.times.index;
    print([
      [`${records} records, milliseconds`, 'Cairn', 'MiniSearch', 'ratio'],
      ['open (read, check, index)', milliseconds(cairn.times.open), '–', ''],
      ['of it, index', milliseconds(index), milliseconds(minisearch.times.index), ratio(index, minisearch.times.index)],
      ...pair('text', cairn.text, minisearch.text),
      ...kinds.map((kind) => pair(`– ${kind}`, of(cairn, kind), of(minisearch, kind))[0]),
    ]);
    print([
      [`${records} records, milliseconds`, 'Cairn', 'ItemsJS', 'ratio'],
      ['index', milliseconds(index), milliseconds(itemsjs.times.index), ratio(index, itemsjs.times.index)],
      ...pair('facets', cairn.facets, itemsjs.facets),
    ]);
  }
}
