/** Says whose data is shown, for as long as it is, where that is not this site's own. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf, type Place } from '../address/place';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';

export interface Frame {
  /** Says whose data this is, for as long as it is shown. */
  banner?: string;
  /** Licence of the loaded catalogue. */
  licence?: string;
}

/** What stands around a page: all of the site, or next to nothing in an embed. */
export type FrameView = (frame: Frame, page: unknown, reader: Reader, acts: Acts) => TemplateResult;

export function bannerView(frame: Frame, reader: Reader): TemplateResult | typeof nothing {
  if (!frame.banner) return nothing;
  const home: Place = { ...placeOf('browse', reader.place), ids: [], catalogue: undefined };
  return html`<div class="banner">
    <p>${isolated(frame.banner)}</p>
    ${reader.embedded ? nothing : html`<a href=${reader.link(home)}>${reader.words.catalogue.back}</a>`}
  </div>`;
}
