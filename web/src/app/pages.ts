/** Which page a place asks for. Every page but the first is fetched when it is first opened, with its own words. */
import type { TemplateResult } from 'lit/html.js';
import type { Failure } from '../catalogue/failure';
import { CairnError, type Engine, type Opened } from '../engine/engine';
import type { FrameworkData } from '../frameworks/frameworks';
import { someRecord } from '../learner/kept';
import { aboutWords, recordWords } from '../locales';
import { browseView } from '../pages/browse';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';
import { askBrowse } from './questions';

export interface Page {
  title: string;
  view: TemplateResult;
}

/** What a page needs to know of the window it is in. */
export interface Surroundings {
  narrow: boolean;
  /** ISO date by which a starting date is past. */
  today: string;
  /** What levels mean, asked for only by a page that says so. */
  frameworks(): Promise<FrameworkData>;
  /** Draws the page anew; absent where it is only written down, and nobody is there to have a record. */
  refresh?: () => Promise<void>;
}

export async function aboutPage(reader: Reader): Promise<Page> {
  const [{ aboutPage: view }, words] = await Promise.all([import('../pages/about'), aboutWords(reader.language)]);
  return { title: words.title, view: view(words) };
}

/** Rare, so fetched when it is needed; if even that fails, there is no site to show it on. */
export async function failedPage(failure: Failure, reader: Reader, acts: Acts): Promise<Page> {
  const { failedView } = await import('../pages/failed');
  return { title: reader.words.name, view: failedView(failure, reader, acts) };
}

export async function consentPage(url: URL, reader: Reader, acts: Acts): Promise<Page> {
  const { consentView } = await import('../pages/consent');
  return { title: reader.words.name, view: consentView(url, reader, acts) };
}

export async function cataloguePage(
  engine: Engine,
  opened: Opened,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<Page> {
  switch (reader.place.page) {
    case 'credential':
      return ofOne(reader, acts, (id) => credentialPage(engine, opened, id, reader, acts, around));
    case 'pathway':
      return ofOne(reader, acts, (id) => pathwayPage(engine, opened, id, reader, acts, around));
    case 'plan':
      return ofOne(reader, acts, async (id) =>
        (await import('./learner-pages')).askPlan(engine, opened, id, reader, acts, around),
      );
    case 'beside':
      return (await import('./beside-page')).askBeside(engine, opened, reader, acts, around);
    case 'record':
      return (await import('./learner-pages')).askRecord(engine, opened, reader, around);
    case 'reach':
      return (await import('./learner-pages')).askReach(engine, opened, reader, acts, around);
    case 'compare':
      return comparePage(engine, reader, acts);
    default: {
      const state = await askBrowse(engine, opened, reader, around.narrow);
      const below = reader.embedded
        ? undefined
        : (await import('../pages/catalogues')).cataloguesView(opened, reader, acts);
      return { title: reader.words.tagline, view: browseView({ ...state, below }, reader, acts) };
    }
  }
}

/** A page about one record: where the catalogue has none of that id, that is said. */
async function ofOne(reader: Reader, acts: Acts, page: (id: string) => Promise<Page>): Promise<Page> {
  const id = reader.place.id ?? '';
  try {
    return await page(id);
  } catch (failure) {
    const missing = failure instanceof CairnError && failure.problems.some(({ pointer }) => pointer === '/id');
    if (!missing) throw failure;
    return failedPage({ kind: 'missing', id }, reader, acts);
  }
}

async function credentialPage(
  engine: Engine,
  opened: Opened,
  id: string,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<Page> {
  const [{ credentialPage: page }, words, view, frameworks] = await Promise.all([
    import('../pages/credential'),
    recordWords(reader.language),
    engine.credential(id),
    around.frameworks(),
  ]);
  const [card] = await engine.cards(Uint32Array.of(view.index));
  // Only for a person with a record is more fetched than the page itself.
  const personal = view.record.entry && around.refresh && someRecord() ? await import('./learner-pages') : undefined;
  const entry = await personal?.askOwnEntry(engine, opened, view, words, reader, acts, around);
  const state = { view, card: card!, frameworks, words, today: around.today, entry };
  return { title: plain(card!.title, reader), view: page(state, reader, acts) };
}

async function comparePage(engine: Engine, reader: Reader, acts: Acts): Promise<Page> {
  const [{ comparePage: page }, words] = await Promise.all([import('../pages/compare'), recordWords(reader.language)]);
  const known = new Set(await engine.ids());
  const ids = reader.place.ids.filter((id) => known.has(id));
  const comparison = ids.length > 1 ? await engine.compare(ids) : undefined;
  return { title: words.compare.title, view: page(comparison, ids.length, words, reader, acts) };
}

async function pathwayPage(
  engine: Engine,
  opened: Opened,
  id: string,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<Page> {
  const [{ pathwayPage: page }, { askEntry, askStanding }, words, pathway, view] = await Promise.all([
    import('../pages/pathway'),
    import('./learner-pages'),
    recordWords(reader.language),
    engine.pathway(id),
    engine.credential(id),
  ]);
  const rule = await askEntry(engine, view);
  const { person, audit, entry } = await askStanding(engine, opened, { pathway, entry: rule, id }, reader, around);
  const state = { pathway, person, audit, entry: rule && { rule, person, audit: entry } };
  return { title: plain(pathway.award.title, reader), view: page(state, words, reader, acts) };
}
