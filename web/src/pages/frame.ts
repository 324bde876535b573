/** What stands around every page: the header, whose data this is, the comparison tray, the footer. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languages, placeOf, type Language, type PageName } from '../address/place';
import { languageNames } from '../locales';
import type { Acts } from '../view/acts';
import { dotted } from '../view/dotted';
import * as icons from '../view/icons';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';
import { bannerView, type Frame } from './banner';

export function siteView(frame: Frame, page: unknown, reader: Reader, acts: Acts): TemplateResult {
  return html`<a class="skip" href="#page">${reader.words.skipToContent}</a>
    ${headerView(reader, acts)} ${bannerView(frame, reader)}
    <main id="page" tabindex="-1">${page}</main>
    ${trayView(reader, acts)} ${footerView(frame, reader)}`;
}

function headerView(reader: Reader, acts: Acts): TemplateResult {
  const { words, place } = reader;
  const item = (page: PageName, label: string, pages: PageName[]): TemplateResult =>
    html`<li>
      <a href=${reader.link(placeOf(page, place))} aria-current=${pages.includes(place.page) ? 'page' : nothing}
        >${label}</a
      >
    </li>`;
  return html`<header class="site-header">
    <div class="site-header-in">
      <a class="brand" href=${reader.link({ ...placeOf('browse', place) })}>${icons.mark}<span>${words.name}</span></a>
      <nav aria-label=${words.menu.label}>
        <ul>
          ${item('browse', words.menu.browse, ['browse', 'credential', 'pathway', 'plan'])}
          ${item('compare', words.menu.compare, ['compare'])} ${item('record', words.menu.record, ['record'])}
          ${item('reach', words.menu.reach, ['reach', 'beside'])} ${item('about', words.menu.about, ['about'])}
        </ul>
      </nav>
      <div class="site-tools">${languageChoice(reader, acts)} ${colourChoice(reader)}</div>
    </div>
  </header>`;
}

function languageChoice(reader: Reader, acts: Acts): TemplateResult {
  const choose = (event: Event): void => {
    acts.go({ ...reader.place, language: (event.target as HTMLSelectElement).value as Language }, 'push');
  };
  return html`<label class="tool">
    <span class="visually-hidden">${reader.words.language}</span>
    <select @change=${choose}>
      ${languages.map(
        (code) =>
          html`<option value=${code} lang=${code} ?selected=${code === reader.language}>
            ${languageNames[code]}
          </option>`,
      )}
    </select>
  </label>`;
}

function colourChoice(reader: Reader): TemplateResult {
  const { colours } = reader.words;
  const now = typeof document === 'undefined' ? 'system' : (document.documentElement.dataset.colours ?? 'system');
  const choose = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value;
    document.dispatchEvent(new CustomEvent('cairn-colours', { detail: value }));
  };
  return html`<label class="tool">
    <span class="visually-hidden">${colours.label}</span>
    <select @change=${choose}>
      ${(['system', 'light', 'dark'] as const).map(
        (value) => html`<option value=${value} ?selected=${value === now}>${colours[value]}</option>`,
      )}
    </select>
  </label>`;
}

function trayView(reader: Reader, acts: Acts): TemplateResult | typeof nothing {
  const { place, words } = reader;
  const count = place.ids.length;
  if (count === 0 || place.page === 'compare') return nothing;
  return html`<section class="tray" aria-label=${words.compare.open}>
    <p>
      ${words.compare.tray(count)}${count === 1 ? html` <span class="quiet">${words.compare.chooseMore}</span>` : nothing}
    </p>
    ${
      count > 1
        ? html`<a class="button primary" href=${reader.link(placeOf('compare', place))}>${words.compare.open}</a>`
        : nothing
    }
    <button type="button" class="link-button" @click=${() => acts.go({ ...place, ids: [] }, 'push')}>
      ${words.compare.clear}
    </button>
  </section>`;
}

function footerView(frame: Frame, reader: Reader): TemplateResult {
  const { footer } = reader.words;
  return html`<footer class="site-footer">
    <p>${footer.privacy}</p>
    <p>
      ${dotted([
        html`<a href=${reader.link(placeOf('about', reader.place))}>${footer.about}</a>`,
        ...(frame.licence ? [html`<span class="licence">${footer.licence}: ${isolated(frame.licence)}</span>`] : []),
      ])}
    </p>
  </footer>`;
}
