/** Fetches the pathway canvas (wasm/lab) when it is first opened. Its glue is a module of its own, beside lab.wasm. */
import type { Lab, LabOptions, LabPalette } from '../../../wasm/lab/lab';
import { root } from '../address/root';

export type { Lab, LabPalette };

export async function openLab(options: LabOptions): Promise<Lab> {
  const glue = `${root}lab/lab.js`;
  const { default: createLab } = (await import(/* @vite-ignore */ glue)) as typeof import('../../../wasm/lab/lab');
  return createLab(options);
}

/** The page's own colours, so that the map is of a piece with it, light or dark. */
export function pagePalette(): LabPalette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour('surface'),
    lane: colour('sunken'),
    laneLine: colour('line'),
    laneText: colour('ink-quiet'),
    edge: colour('line-strong'),
    edgeStrong: colour('ink'),
    moduleFill: colour('surface'),
    moduleLine: colour('line-strong'),
    moduleText: colour('ink'),
    groupFill: colour('accent-wash'),
    groupLine: colour('accent'),
    groupText: colour('ink'),
    awardFill: colour('accent'),
    awardLine: colour('accent'),
    awardText: colour('accent-ink'),
    ring: colour('warm'),
  };
}
