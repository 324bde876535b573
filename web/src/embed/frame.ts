import { html, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import { bannerView, type Frame } from '../pages/banner';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';

/** An embed has the same page and the same banner, and nothing around them but a line that leads here. */
export function embedView(frame: Frame, page: unknown, reader: Reader): TemplateResult {
  return html`${bannerView(frame, reader)}
    <main id="page" tabindex="-1">${page}</main>
    <footer class="embed-foot">
      <a href=${reader.link(placeOf('browse', reader.place))} target="_blank">${icons.mark} ${reader.words.name}</a>
    </footer>`;
}
