/**
 * An invented vocabulary with the shape of a real one: stems of two to four syllables, each with a family of endings, so that
 * many words share a beginning and many differ by a letter or two. About as many distinct words as real texts of that length
 * have (Heaps' law), drawn as often as real words are (Zipf's law).
 */
import { Dice, ZipfRanks } from './dice.mjs';

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'sch',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
  '',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ie', 'ei', 'ü', 'é'];
const codas = ['', '', '', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'rt', 'ck', 'x'];
const endings = [
  '',
  's',
  'e',
  'er',
  'ing',
  'ed',
  'ment',
  'tion',
  'al',
  'ung',
  'en',
  'keit',
  'idad',
  'o',
  'os',
  'ar',
  'ado',
  'able',
];
const little = [
  'a',
  'in',
  'of',
  'to',
  'and',
  'the',
  'for',
  'with',
  'on',
  'by',
  'de',
  'la',
  'und',
  'mit',
  'der',
  'en',
  'y',
  'el',
];

function stem(dice, syllables) {
  let word = '';
  for (let left = syllables; left > 0; left--) word += dice.any(onsets) + dice.any(vowels) + dice.any(codas);
  return word;
}

export class Words {
  #words;
  #ranks;

  constructor(seed, count) {
    const dice = new Dice(seed);
    const words = new Set(little);
    while (words.size < count) {
      const base = stem(dice, dice.onceIn(6) ? 3 : dice.onceIn(3) ? 1 : 2);
      for (const ending of dice.some(endings, 1, 6)) words.add(base + ending);
    }
    this.#words = [...words].slice(0, count);
    this.#ranks = new ZipfRanks(count);
  }

  draw(dice) {
    return this.#words[this.#ranks.draw(dice)];
  }

  phrase(dice, least, most) {
    const words = [];
    for (let left = least + dice.below(most - least + 1); left > 0; left--) words.push(this.draw(dice));
    words[0] = words[0][0].toUpperCase() + words[0].slice(1);
    return words.join(' ');
  }
}
