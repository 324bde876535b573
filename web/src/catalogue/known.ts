/** The catalogues that ship with the site, by the names that an address may use. Their files are listed at build time. */
import listed from 'virtual:catalogues';
import { localCatalogue } from '../address/place';

export interface ShippedFile {
  name: string;
  /** Path under the site's root. */
  path: string;
  bytes: number;
}

export const defaultCatalogue = 'europe-demo';
export const shipped: Readonly<Record<string, ShippedFile[]>> = listed;

export type Source =
  | { kind: 'shipped'; name: string; files: ShippedFile[] }
  | { kind: 'foreign'; url: URL }
  | { kind: 'local' }
  | { kind: 'unknown'; name: string };

/** What the `catalogue` of an address asks for. */
export function sourceOf(catalogue: string | undefined): Source {
  const name = catalogue ?? defaultCatalogue;
  if (name === localCatalogue) return { kind: 'local' };
  if (Object.hasOwn(shipped, name)) return { kind: 'shipped', name, files: shipped[name]! };
  try {
    const url = new URL(name);
    if (url.protocol === 'https:') return { kind: 'foreign', url };
  } catch {
    // Not an address, so a name that nobody knows.
  }
  return { kind: 'unknown', name };
}
