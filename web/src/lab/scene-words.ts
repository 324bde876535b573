/** What is written on the scene: a box's title, or, where its author gave none, its rule in words. */
import type { Pathway, SceneBox } from '../engine/engine';
import type { RecordWords } from '../locales';
import type { Part, Phrase } from '../requirement/phrase';
import { facetValue } from '../view/format';
import { named, type Reader } from '../view/reader';
import { clean, plain } from '../view/text';

export interface SceneWords {
  boxes: { title: string; caption?: string }[];
  lanes: string[];
}

export function sceneWords(pathway: Pathway, phrase: Phrase, words: RecordWords, reader: Reader): SceneWords {
  const rules = new Map<string, string>();
  collectRules(phrase, rules, (part) => partText(part, pathway, reader));
  return {
    boxes: pathway.scene.boxes.map((box) => boxWords(box, rules, words, reader)),
    lanes: pathway.scene.lanes.map(({ label }) => laneName(label, reader)),
  };
}

/** `4-5` and `4/none` are several positions that a record may be at. */
function laneName(label: string, reader: Reader): string {
  if (!/^\d/.test(label)) return facetValue('level', label, reader);
  const [levels, none] = label.split('/');
  const range = levels!.split('-').map((level) => facetValue('level', level, reader));
  return [range.join(' – '), ...(none ? [facetValue('level', none, reader)] : [])].join(' / ');
}

function boxWords(
  box: SceneBox,
  rules: Map<string, string>,
  words: RecordWords,
  reader: Reader,
): { title: string; caption?: string } {
  const rule = box.node === undefined ? undefined : rules.get(box.node);
  if (box.more) return { title: words.pathway.more(box.more) };
  const title = plain(box.title, reader);
  if (title === '') return { title: rule || named(words.pathway.forms, box.form ?? '') };
  return box.kind === 'group' && rule ? { title, caption: rule } : { title };
}

/** The lead of every node in plain text, its colon and what follows left to the boxes that feed it. */
function collectRules(phrase: Phrase, rules: Map<string, string>, text: (part: Part) => string): void {
  const said = phrase.lead.map(text).join(' ');
  if (phrase.node !== undefined) rules.set(phrase.node, clean(said).replace(/[:\s]+$/, ''));
  for (const child of phrase.children) collectRules(child, rules, text);
}

function partText(part: Part, { labels }: Pathway, reader: Reader): string {
  if (typeof part === 'string') return part;
  if ('literal' in part) return part.literal;
  if ('occupation' in part) return plain(reader.names.occupation(part.occupation), reader);
  const id = 'credential' in part ? part.credential : 'skill' in part ? part.skill : part.provider;
  return plain(labels[id], reader) || id;
}
