import type { Place } from '../address/place';
import { placeAt } from './history';

/** Links to places of this site change the page without loading it anew; all others are left to the browser. */
export function followLinks(go: (place: Place) => void): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    if (!link || link.target || link.hasAttribute('download')) return;
    const within = link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
    const place = within ? undefined : placeAt(link.href);
    if (!place) return;
    event.preventDefault();
    go(place);
  });
}
