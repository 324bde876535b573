/** The address bar: choices are pushed, typing replaces (not more often than browsers allow), scroll is kept for going back. */
import { readAddress, writeAddress } from '../address/address';
import { root } from '../address/root';
import type { Place } from '../address/place';
import type { Step } from '../view/acts';

const typingPause = 250;

export function hrefOf(place: Place): string {
  return root + writeAddress(place);
}

/** The place that an address under the root speaks of; undefined for any other address. */
export function placeAt(href: string): Place | undefined {
  const url = new URL(href);
  const base = new URL(root);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  return readAddress(url.pathname.slice(base.pathname.length).replace(/index\.html$/, ''), url.search, url.hash);
}

export class Trail {
  private pending?: ReturnType<typeof setTimeout>;

  /** `arrived` is called after the browser's own back and forward. */
  constructor(arrived: (place: Place, scroll: number) => void) {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', (event) => {
      clearTimeout(this.pending);
      const place = placeAt(location.href);
      if (place) arrived(place, (event.state as { scroll?: number } | null)?.scroll ?? 0);
    });
    addEventListener('pagehide', () => this.keepScroll());
  }

  go(place: Place, step: Step): void {
    clearTimeout(this.pending);
    if (step === 'push') {
      this.keepScroll();
      history.pushState(null, '', hrefOf(place));
    } else {
      this.pending = setTimeout(() => history.replaceState(null, '', hrefOf(place)), typingPause);
    }
  }

  private keepScroll(): void {
    history.replaceState({ scroll: scrollY }, '');
  }
}
