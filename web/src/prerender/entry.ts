/**
 * Every page of the default catalogue as static HTML, by the same views that the browser runs: read without script, found by
 * search engines, printed, and shown at once while the engine loads. Run by scripts/prerender.mjs.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { writeAddress } from '../address/address';
import { placeOf, type Place } from '../address/place';
import { cataloguePage, aboutPage, type Page } from '../app/pages';
import { engineFrom } from '../engine/open-engine';
import type { Engine, Opened, SourceFile } from '../engine/engine';
import type { FrameworkData } from '../frameworks/frameworks';
import { siteWords } from '../locales';
import { namesFrom, type CodeList, type NameTable } from '../names/names';
import { siteView } from '../pages/frame';
import { noActs } from '../view/acts';
import type { Reader } from '../view/reader';

export interface Prerendered {
  /** Under the site's root: `credential/welding-basics/`. */
  path: string;
  title: string;
  html: string;
}

export interface Ingredients {
  engine: BufferSource;
  files: SourceFile[];
  names: Partial<Record<CodeList, NameTable>>;
  frameworks: FrameworkData;
  /** ISO date by which a starting date is past. */
  today: string;
}

export async function* prerender(ingredients: Ingredients): AsyncGenerator<Prerendered> {
  const engine = await engineFrom(ingredients.engine);
  const opened = await engine.open(ingredients.files);
  for (const place of await places(engine)) yield await one(place, engine, opened, ingredients);
}

async function places(engine: Engine): Promise<Place[]> {
  const ids = await engine.ids();
  const all = [
    placeOf('browse'),
    placeOf('about'),
    placeOf('compare'),
    placeOf('record'),
    placeOf('reach'),
    placeOf('beside'),
  ];
  all.push(...ids.map((id) => placeOf('credential', undefined, id)));
  const cards = await engine.cards(Uint32Array.from(ids.keys()));
  const awards = cards.filter((card) => card.award);
  for (const page of ['pathway', 'plan'] as const) all.push(...awards.map(({ id }) => placeOf(page, undefined, id)));
  return all;
}

async function one(place: Place, engine: Engine, opened: Opened, ingredients: Ingredients): Promise<Prerendered> {
  const path = writeAddress(place);
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const reader: Reader = {
    language: 'en',
    words: await siteWords('en'),
    names: namesFrom(ingredients.names),
    place,
    link: (to) => up + writeAddress(to),
    embedded: false,
  };
  const page = await pageFor(reader, engine, opened, ingredients);
  const note =
    place.page === 'browse' ? `<noscript><p class="note">${reader.words.search.noScript}</p></noscript>` : '';
  const view = siteView({ licence: opened.catalogue.licence }, page.view, reader, noActs);
  const html = clean(await collectResult(render(view))).replace(/<main [^>]*>/, (main) => main + note);
  return { path, title: `${page.title} – ${reader.words.name}`, html };
}

function pageFor(reader: Reader, engine: Engine, opened: Opened, ingredients: Ingredients): Promise<Page> {
  if (reader.place.page === 'about') return aboutPage(reader);
  const { today, frameworks } = ingredients;
  const around = { narrow: false, today, frameworks: () => Promise.resolve(frameworks) };
  return cataloguePage(engine, opened, reader, noActs, around);
}

/** Without the marks by which a page could be taken over: the browser draws its own in their place. */
function clean(html: string): string {
  return (
    html
      .replace(/<!--\/?lit-[^>]*-->|<!--\?[^>]*-->|<!---->/g, '')
      // A property that is false is written as an attribute, which would be true.
      .replace(/(<input\b[^>]*?) checked="false"/g, '$1')
      .replace(/\n\s*\n/g, '\n')
      .replace(/\n {2,}/g, '\n')
  );
}
