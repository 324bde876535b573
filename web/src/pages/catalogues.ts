/** Which catalogue is shown, the others that ship, and a person's own file, which is read here and sent nowhere. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import { defaultCatalogue, shipped } from '../catalogue/known';
import type { Opened } from '../engine/engine';
import type { Acts } from '../view/acts';
import { named, type Reader } from '../view/reader';

export function cataloguesView(opened: Opened, reader: Reader, acts: Acts): TemplateResult {
  const { catalogue } = reader.words;
  const current = reader.place.catalogue ?? defaultCatalogue;
  const home = { ...placeOf('browse', reader.place), ids: [] };
  return html`<section class="catalogues" aria-labelledby="catalogues-title">
    <div>
      <h2 id="catalogues-title">${catalogue.label}</h2>
      ${opened.catalogue.illustrative ? html`<p>${catalogue.illustrativeWhole}</p>` : nothing}
      <ul class="catalogue-list">
        ${Object.keys(shipped).map((name) => {
          const place = { ...home, catalogue: name === defaultCatalogue ? undefined : name };
          const label = named(catalogue.shipped, name);
          return html`<li>
            <a href=${reader.link(place)} aria-current=${name === current ? 'true' : nothing}>${label}</a>
          </li>`;
        })}
      </ul>
    </div>
    <div class="own">
      <h2>${catalogue.use}</h2>
      ${fileChoice(reader, acts)}
    </div>
  </section>`;
}

export function fileChoice(reader: Reader, acts: Acts): TemplateResult {
  const { catalogue } = reader.words;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) acts.openFiles(files);
  };
  return html`<p id="own-help">${catalogue.useHelp}</p>
    <label class="button file-button">
      <input type="file" accept=".json,application/json" multiple aria-describedby="own-help" @change=${chosen} />
      ${catalogue.choose}
    </label>`;
}
