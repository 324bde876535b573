import { root } from '../address/root';
import type { FrameworkData } from './frameworks';

let loaded: FrameworkData | undefined;

/** Fetched when the first page shows them. They are a courtesy: where they cannot be had, a level is shown without its meaning. */
export async function loadFrameworks(): Promise<FrameworkData> {
  if (loaded) return loaded;
  try {
    const response = await fetch(`${root}data/frameworks.json`);
    if (response.ok) loaded = (await response.json()) as FrameworkData;
  } catch {
    // Left out: see above.
  }
  return loaded ?? { eqf: [], frameworks: [] };
}
