/**
 * The rows of a CSV text (RFC 4180: quoted fields may hold commas, doubled quotes and line breaks) as objects keyed by its first row.
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  // A field with the separator that ends it; at the very end of the text the separator is missing.
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  const rows = [[]];
  // A byte order mark is not part of the first column's name.
  const body = text.replace(/^\ufeff/, "");
  while (field.lastIndex < body.length) {
    const match = field.exec(body);
    if (match === null) throw new Error(`not CSV: row ${rows.length} has text after a closing quote`);
    const [, raw, end] = match;
    rows.at(-1).push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== "," && end !== "") rows.push([]);
  }
  const [names, ...records] = rows.filter((row) => row.length > 0);
  return records.map((record) => Object.fromEntries(names.map((name, column) => [name, record[column] ?? ""])));
}
