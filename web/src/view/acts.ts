/** What a person's act asks for. Views call these; the application answers. Nothing here runs in a prerendered page. */
import type { Place } from '../address/place';

/** `push` for a choice, so that back undoes it; `replace` for typing, which would fill the history letter by letter. */
export type Step = 'push' | 'replace';

export interface Acts {
  go(place: Place, step: Step): void;
  openFiles(files: File[]): void;
  retry(): void;
  agree(): void;
}

/** For prerendering: pages are drawn and nobody acts. */
export const noActs: Acts = { go: () => {}, openFiles: () => {}, retry: () => {}, agree: () => {} };
