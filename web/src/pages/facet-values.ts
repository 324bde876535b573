/** Facet values with their counts, and as a tree where codes roll up into broader ones. */
import type { Opened } from '../engine/engine';

export interface FacetValue {
  code: string;
  count: number;
  narrower: FacetValue[];
}

const trees = new Set(['field', 'sector']);

/** Facet id → its values, in the engine's order; `counts` is laid out as {@link Opened.facets} says. */
export function facetValues(opened: Opened, counts: Uint32Array): Map<string, FacetValue[]> {
  const result = new Map<string, FacetValue[]>();
  let at = 0;
  for (const facet of opened.facets) {
    const flat = facet.values.map((code) => ({ code, count: counts[at++] ?? 0, narrower: [] }));
    result.set(facet.id, trees.has(facet.id) ? tree(flat) : flat);
  }
  return result;
}

/** A code's parent is the longest other code that it begins with. */
function tree(flat: FacetValue[]): FacetValue[] {
  const byCode = new Map(flat.map((value) => [value.code, value]));
  const top: FacetValue[] = [];
  for (const value of flat) {
    const parent = value.code === 'not-stated' ? undefined : parentOf(value.code, byCode);
    (parent?.narrower ?? top).push(value);
  }
  return top;
}

function parentOf(code: string, byCode: Map<string, FacetValue>): FacetValue | undefined {
  for (let length = code.length - 1; length > 0; length--) {
    const parent = byCode.get(code.slice(0, length));
    if (parent) return parent;
  }
  return undefined;
}
