/** What every view is told about the person it is for: language, words, where they are, and how addresses are written. */
import type { Language, Place } from '../address/place';
import type { SiteWords } from '../locales';
import type { Names } from '../names/names';

export interface Reader {
  language: Language;
  words: SiteWords;
  names: Names;
  place: Place;
  /** The `href` of a place: absolute in the browser, relative in a prerendered page. */
  link(place: Place): string;
  /** In an embed, links to credentials leave the frame. */
  embedded: boolean;
}

/** The name of a code, or the code itself where this version of the site knows none. */
export function named(names: Readonly<Record<string, string>>, code: unknown): string {
  const key = String(code);
  return Object.hasOwn(names, key) ? names[key]! : key;
}
