/** What the measures must show; each broken promise is a line. */
import { half } from './table.mjs';

export function sizePromises(measured) {
  return measured.flatMap(({ what, bytes, budget }) => {
    if (bytes === undefined) return [`${what} is not built, so its size is not known: scripts/serve builds it`];
    return bytes > budget ? [`${what}: ${bytes} bytes, at most ${budget}`] : [];
  });
}

export function promises(speed) {
  return [...speed.flatMap(sameCounts), ...ratios(speed.at(-1))];
}

function ratios({ records, cairn, minisearch, itemsjs }) {
  const text = half(cairn.text) / half(minisearch.text);
  const facets = half(cairn.facets) / half(itemsjs.facets);
  const lines = [];
  if (text > 1 / 10)
    lines.push(`text at ${records} records: p50 is ${text.toFixed(3)} of MiniSearch's, not at most 1/10`);
  if (facets > 1 / 2)
    lines.push(`facets at ${records} records: p50 is ${facets.toFixed(3)} of ItemsJS's, not at most 1/2`);
  return lines;
}

/** The same questions must have had the same answers, or the times say nothing. */
function sameCounts({ records, cairn, itemsjs }) {
  return cairn.facets.flatMap((ours, i) => {
    const theirs = itemsjs.facets[i];
    const question = `${JSON.stringify(ours.filters)} at ${records} records`;
    if (ours.found !== theirs.found) return [`${question}: ${ours.found} found, ItemsJS finds ${theirs.found}`];
    return Object.entries(ours.counts).flatMap(([facet, counts]) =>
      Object.entries(counts)
        .filter(([code, count]) => count !== (theirs.counts[facet][code] ?? 0))
        .map(
          ([code, count]) => `${question}: ${facet} ${code} counts ${count}, in ItemsJS ${theirs.counts[facet][code]}`,
        ),
    );
  });
}
