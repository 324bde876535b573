/**
 * What a catalogue is asked, drawn from its own records: words as people type them, and choices as people make them. The same
 * questions go to every engine.
 */
import { Dice } from './dice.mjs';
import { facetCodes } from './facets.mjs';

/** Kinds of text query, in the mix in which they come. */
const kinds = [
  ['one or two letters', 3],
  ['a beginning', 4],
  ['a word', 4],
  ['a word with a slip', 4],
  ['two words', 3],
  ['three words, the last begun', 2],
];

function wordsOf(record, least) {
  return record.title.en.split(' ').filter((word) => word.length >= least);
}

function slipped(dice, word) {
  const letters = [...word];
  const at = 1 + dice.below(letters.length - 2);
  const slip = dice.below(3);
  if (slip === 0) letters.splice(at, 1);
  else if (slip === 1) [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  else letters[at] = 'o';
  return letters.join('');
}

function textFor(kind, dice, records) {
  for (;;) {
    const words = wordsOf(dice.any(records), 4);
    const long = words.find((word) => word.length >= 5);
    if (words.length < 3 || !long) continue;
    if (kind === 'one or two letters') return words[0].slice(0, 1 + dice.below(2));
    if (kind === 'a beginning') return long.slice(0, 3 + dice.below(3));
    if (kind === 'a word') return words[1];
    if (kind === 'a word with a slip') return slipped(dice, long);
    if (kind === 'two words') return `${words[0]} ${words[1]}`;
    return `${words[0]} ${words[1]} ${words[2].slice(0, 3)}`;
  }
}

/** [{kind, text}], mixed. */
export function textQuestions(records, count) {
  const dice = new Dice(7);
  const mix = kinds.flatMap(([kind, share]) => Array(share).fill(kind));
  return Array.from({ length: count }, (_, i) => {
    const kind = mix[i % mix.length];
    return { kind, text: textFor(kind, dice, records) };
  });
}

/** [{facet: [codes]}]: one to three facets, one or two codes each, all from one record, so that something is found. */
export function facetQuestions(records, count) {
  const dice = new Dice(11);
  const facets = [
    'level',
    'country',
    'language',
    'field',
    'delivery',
    'assessment',
    'function',
    'funding',
    'kind',
    'twinTransition',
  ];
  return Array.from({ length: count }, () => {
    const filters = {};
    while (Object.keys(filters).length === 0) {
      const record = dice.any(records);
      for (const facet of dice.some(facets, 1, 3)) {
        const codes = facetCodes[facet](record, { provider: { country: 'DE' } });
        if (codes.length > 0) filters[facet] = dice.some(codes, 1, 2);
      }
    }
    return filters;
  });
}
