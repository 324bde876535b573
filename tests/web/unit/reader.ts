/** A reader for tests of views and words: no names but codes, addresses relative to the root. */
import { writeAddress } from '../../../web/src/address/address';
import { placeOf, type Language } from '../../../web/src/address/place';
import { recordWords, siteWords, type RecordWords } from '../../../web/src/locales';
import { namesFrom } from '../../../web/src/names/names';
import type { Reader } from '../../../web/src/view/reader';

export async function readerIn(language: Language): Promise<{ reader: Reader; words: RecordWords }> {
  const reader: Reader = {
    language,
    words: await siteWords(language),
    names: namesFrom({
      'isced-f': { '0715': 'Mechanics' },
      'nace-2.1': { '25.62': 'Machining', '28': 'Machinery' },
      'isco-08': { '7223': 'Machine setters' },
    }),
    place: placeOf('browse'),
    link: writeAddress,
    embedded: false,
  };
  return { reader, words: await recordWords(language) };
}
