/** The application: a place comes in, a page goes out. It holds what is loaded and nothing else; the rest is the address. */
import { render, type TemplateResult } from 'lit/html.js';
import { root } from '../address/root';
import { languages, type Language, type Place } from '../address/place';
import { StaleReply } from '../engine/client';
import type { Engine } from '../engine/engine';
import { loadFrameworks } from '../frameworks/load-frameworks';
import { siteWords } from '../locales';
import { loadNames } from '../names/load-names';
import type { Names } from '../names/names';
import type { Frame, FrameView } from '../pages/banner';
import { progressView, waitingView, type Loading } from '../pages/waiting';
import type { Acts, Step } from '../view/acts';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';
import { Catalogues, failureFrom, type Availability } from './catalogues';
import { followLinks } from './links';
import { hrefOf, placeAt, Trail } from './history';
import { aboutPage, cataloguePage, consentPage, failedPage, type Page } from './pages';

const phone = matchMedia('(max-width: 899px)');

/** How the new page meets the person: at its top, where they were, or just as they left it. */
type Arrival = { kind: 'top' } | { kind: 'scroll'; to: number } | { kind: 'stay' };

export class App {
  private readonly site = document.querySelector<HTMLElement>('#site')!;
  private readonly catalogues: Catalogues;
  private readonly trail: Trail;
  private readonly acts: Acts;
  private readonly names = new Map<Language, Promise<Names>>();
  private place: Place;
  private reader?: Reader;
  private frame: Frame = {};
  private turn = 0;
  private loading?: Loading;
  /** What was prerendered stays until there is something to put in its place. */
  private readonly prerendered: boolean;
  private firstTime = true;

  constructor(
    private readonly engine: Engine,
    private readonly frameView: FrameView,
    private readonly embedded: boolean,
  ) {
    this.place = placeAt(location.href)!;
    this.catalogues = new Catalogues(engine, (loading) => this.reportProgress(loading));
    this.trail = new Trail((place, scroll) => this.arrive(place, { kind: 'scroll', to: scroll }));
    this.acts = {
      go: (place, step) => this.go(place, step),
      openFiles: (files) => this.openFiles(files),
      retry: () => this.again(),
      agree: () => this.agree(),
    };
    this.prerendered = root + this.site.dataset.shows === location.href.split('#')[0];
    phone.addEventListener('change', () => void this.refresh());
  }

  start(): void {
    // Written relative to the first page's address, and read again at each later one.
    for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
      icon.href = new URL(icon.href).href;
    followLinks((place) => this.go(place, 'push'));
    const scroll = (history.state as { scroll?: number } | null)?.scroll;
    void this.show(scroll === undefined ? { kind: 'stay' } : { kind: 'scroll', to: scroll });
  }

  private go(place: Place, step: Step): void {
    const samePage = place.page === this.place.page && place.id === this.place.id;
    const samePart = samePage && place.query.page === this.place.query.page;
    this.trail.go(place, step);
    this.place = place;
    void this.show(samePart || step === 'replace' ? { kind: 'stay' } : { kind: 'top' });
  }

  private arrive(to: Place, arrival: Arrival): void {
    // A fragment that names a part of the page says nothing about the date.
    const part = location.hash !== '' && to.on === undefined && to.page === this.place.page && to.id === this.place.id;
    const place = part ? { ...to, on: this.place.on } : to;
    if (hrefOf(place) === hrefOf(this.place)) return;
    this.place = place;
    void this.show(arrival);
  }

  /** Shows the catalogue in files that the person chose. */
  openFiles(files: File[]): void {
    this.catalogues.offer(files);
    const place = { ...this.place, page: 'browse', id: undefined, ids: [], catalogue: 'local' } as Place;
    this.go(place, hrefOf(place) === hrefOf(this.place) ? 'replace' : 'push');
  }

  /** Draws the same page once more, because something around it has changed. */
  refresh(): Promise<void> {
    return this.show({ kind: 'stay' });
  }

  private agree(): void {
    this.catalogues.agree(new URL(this.place.catalogue!));
    void this.show({ kind: 'top' });
  }

  private again(): void {
    this.catalogues.forget();
    void this.show({ kind: 'top' });
  }

  private async show(arrival: Arrival): Promise<void> {
    const turn = ++this.turn;
    this.site.setAttribute('aria-busy', 'true');
    try {
      const reader = await this.readerOf(this.place);
      if (turn !== this.turn) return;
      this.reader = reader;
      if (this.firstTime && !this.prerendered) this.draw(waitingView(reader));
      const page = await this.page(reader);
      if (turn === this.turn) this.put(page, reader, arrival);
    } catch (failure) {
      if (turn !== this.turn || failure instanceof StaleReply || !this.reader) return;
      const page = await failedPage(failureFrom(failure), this.reader, this.acts);
      if (turn === this.turn) this.put(page, this.reader, { kind: 'top' });
    }
  }

  private async page(reader: Reader): Promise<Page> {
    if (reader.place.page === 'about') return aboutPage(reader);
    const available = await this.catalogues.want(reader.place);
    this.frame = frameFor(available, reader);
    switch (available.kind) {
      case 'failed':
        return failedPage(available.failure, reader, this.acts);
      case 'consent':
        return consentPage(available.url, reader, this.acts);
      case 'ready': {
        const today = new Date().toISOString().slice(0, 10);
        const refresh = (): Promise<void> => this.refresh();
        const around = { narrow: phone.matches, today, frameworks: loadFrameworks, refresh };
        return cataloguePage(this.engine, available.opened, reader, this.acts, around);
      }
    }
  }

  private async readerOf(place: Place): Promise<Reader> {
    const language = place.language ?? preferredLanguage();
    if (!this.names.has(language)) this.names.set(language, loadNames(language));
    const [words, names] = await Promise.all([siteWords(language), this.names.get(language)!]);
    return { language, words, names, place, link: hrefOf, embedded: this.embedded };
  }

  private draw(page: TemplateResult): void {
    const reader = this.reader!;
    if (this.firstTime) this.site.replaceChildren();
    this.firstTime = false;
    document.documentElement.lang = reader.language;
    render(this.frameView(this.frame, page, reader, this.acts), this.site);
  }

  private put(page: Page, reader: Reader, arrival: Arrival): void {
    this.draw(page.view);
    this.site.setAttribute('aria-busy', 'false');
    document.title = page.title === reader.words.name ? page.title : `${page.title} – ${reader.words.name}`;
    if (arrival.kind === 'scroll') scrollTo({ top: arrival.to, behavior: 'instant' });
    if (arrival.kind !== 'top') return;
    scrollTo({ top: 0, behavior: 'instant' });
    this.site.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private reportProgress(loading: Loading | undefined): void {
    this.loading = loading;
    const into = document.querySelector<HTMLElement>('#loading')!;
    if (this.reader) render(this.loading ? progressView(this.loading, this.reader) : '', into);
  }
}

function frameFor(available: Availability, reader: Reader): Frame {
  if (available.kind !== 'ready') return {};
  const { opened, source } = available;
  const { catalogue } = reader.words;
  const title = plain(opened.catalogue.title, reader);
  const banner =
    source.kind === 'foreign'
      ? catalogue.foreignBanner(source.url.host)
      : source.kind === 'local'
        ? catalogue.ownBanner(title)
        : undefined;
  return { banner, licence: opened.catalogue.licence };
}

/** The first of the browser's languages that the site speaks. */
function preferredLanguage(): Language {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((code) => code === spoken.find((one) => languages.includes(one as Language))) ?? 'en';
}
