/** A fact that an audit rests on, and what it would have to be, in the reader's words. */
import type { Assumption } from '../engine/audit';
import type { Text } from '../engine/engine';
import { attributeOf, languageOf } from '../learner/settle';
import type { LearnerWords } from '../locales';
import * as format from '../view/format';
import { named, type Reader } from '../view/reader';
import { plain } from '../view/text';

export function factName(fact: string, words: LearnerWords, reader: Reader): string {
  const { cefr, attribute, ...names } = words.factNames;
  const language = languageOf(fact);
  if (language) return cefr(format.language(language, reader));
  const name = attributeOf(fact);
  return name === undefined ? named(names, fact) : attribute(name);
}

/** The core writes ">= B2", "<= 5", "4 to 6", or the codes and ids of which one would do. */
export function needInWords(
  { fact, need }: Assumption,
  { words }: { words: LearnerWords },
  labels: Readonly<Record<string, Text>>,
  reader: Reader,
): string {
  const { needed } = words;
  if (need === 'in order') return needed.inOrder;
  const bounds = /^(.*?)(?:>= (\S+))?(?: ?<= (\S+))?$/.exec(need);
  const [, before = '', low, high] = bounds ?? [];
  const value = (text: string): string => valueInWords(fact, text, words, labels, reader);
  const said: string[] = [];
  if (before.trim() !== '') said.push(before.trim().split(', ').map(value).join(reader.words.amounts.or));
  const dated = fact === 'issued' || fact === 'expires';
  if (low !== undefined) said.push((dated ? needed.notBefore : needed.atLeast)(value(low)));
  if (high !== undefined) said.push((dated ? needed.notAfter : needed.atMost)(value(high)));
  return said.join(' ');
}

function valueInWords(
  fact: string,
  text: string,
  words: LearnerWords,
  labels: Readonly<Record<string, Text>>,
  reader: Reader,
): string {
  const { codes } = reader.words;
  switch (fact) {
    case 'issued':
    case 'expires':
      return format.date(text, reader);
    case 'level.basis':
      return named(words.form.levelBases, text);
    case 'basis':
      return named(words.form.bases, text);
    case 'kind':
      return named(codes.kind, text);
    case 'delivery.format':
      return named(codes.delivery, text);
    case 'provider.country':
      return format.country(text, reader);
    case 'fields':
    case 'experience.fields':
      return reader.names.field(text);
    case 'sectors':
      return reader.names.sector(text);
    case 'experience.occupation':
      return plain(reader.names.occupation(text), reader);
    default:
      return Object.hasOwn(labels, text) ? plain(labels[text], reader) : text;
  }
}
