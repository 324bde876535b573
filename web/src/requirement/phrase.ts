/**
 * A requirement (RULES.md) as nested phrases in the reader's language, before any markup: every form of node is one case.
 * Names of credentials, providers and skills stay ids here, so that a view can link them and mark their language.
 */
import type { Text } from '../engine/engine';
import type { RecordWords } from '../locales';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { limitPhrase } from './limit';
import { amountPhrase, conditions, type Condition } from './pool';

export type Node = Record<string, unknown>;

export type Part =
  | string
  | { credential: string }
  | { provider: string }
  | { skill: string }
  | { occupation: string }
  /** An author's own word: a grade, a tag, the name of a milestone. */
  | { literal: string };

export interface Phrase {
  /** The node's id or JSON Pointer; absent for what is not a node of its own. */
  node?: string;
  form?: string;
  title?: Text;
  note?: Text;
  lead: Part[];
  children: Phrase[];
  /** What a pool asks of each achievement. */
  conditions: Condition[];
  limits: Phrase[];
}

export interface Telling {
  words: RecordWords['requirement'];
  record: RecordWords;
  reader: Reader;
}

export const forms = [
  'credential',
  'holds',
  'level',
  'skill',
  'language',
  'experience',
  'milestone',
  'attribute',
  'all',
  'any',
  'one',
  'some',
  'none',
  'sequence',
  'when',
  'take',
] as const;

export function line(lead: Part[], more: Partial<Phrase> = {}): Phrase {
  return { lead, children: [], conditions: [], limits: [], ...more };
}

/** `pointer` is where `node` stands, counted from the requirement's root. */
export function requirementPhrase(node: Node, telling: Telling, pointer = ''): Phrase {
  const form = forms.find((name) => name in node);
  const said = form ? nodePhrase(form, node, telling, pointer) : line(node.note ? [] : [telling.words.nothing]);
  const limits = (node.limits as Node[] | undefined) ?? [];
  return {
    ...said,
    node: (node.id as string | undefined) ?? pointer,
    form,
    title: node.title as Text | undefined,
    note: node.note as Text | undefined,
    limits: limits.map((limit) => limitPhrase(limit, telling)),
  };
}

function nodePhrase(form: (typeof forms)[number], node: Node, telling: Telling, pointer: string): Phrase {
  const { words } = telling;
  const children = (list: unknown, under: string): Phrase[] =>
    (list as Node[]).map((child, i) => requirementPhrase(child, telling, `${pointer}/${under}/${i}`));
  switch (form) {
    case 'all':
      return line([words.all((node.all as Node[]).length)], { children: children(node.all, 'all') });
    case 'any':
    case 'one':
    case 'none':
    case 'sequence':
      return line([words[form]], { children: children(node[form], form) });
    case 'some': {
      const some = node.some as { min: number; max?: number; of: Node[] };
      return line([someWords(some, telling)], { children: children(some.of, 'some/of') });
    }
    case 'when':
      return whenPhrase(node, telling, pointer);
    case 'take':
      return takePhrase(node.take as Node, telling);
    default:
      return leafPhrase(form, node, telling);
  }
}

function someWords(some: { min: number; max?: number; of: Node[] }, { words }: Telling): string {
  const of = some.of.length;
  if (some.max === undefined) return words.some(some.min, of);
  return some.max === some.min ? words.someExactly(some.min, of) : words.someBetween(some.min, some.max, of);
}

function whenPhrase(node: Node, telling: Telling, pointer: string): Phrase {
  const branch = (key: string): Phrase => requirementPhrase(node[key] as Node, telling, `${pointer}/${key}`);
  const children = [branch('when'), line([telling.words.then], { children: [branch('then')] })];
  if (node.else) children.push(line([telling.words.otherwise], { children: [branch('else')] }));
  return line([telling.words.when], { children });
}

function takePhrase(take: Node, telling: Telling): Phrase {
  const { words } = telling;
  const amounts = amountPhrase(take, telling);
  const children: Phrase[] = [];
  const share = take.share as { with: string[]; max?: Node } | undefined;
  if (share) {
    const most = share.max ? words.share(amountOf(share.max, telling)) : words.shareFreely;
    children.push(line([most, ...share.with.map((id) => ({ literal: id }))]));
  }
  if (take.split) children.push(line([words.split]));
  const lead = amounts.length > 0 ? words.take(amounts.join(` ${words.and} `)) : words.takeAll;
  return line([capital(lead)], { conditions: conditions((take.from as Node) ?? {}, telling), children });
}

/** An AMOUNT of a limit: credits, a count, or a share of what is counted. */
export function amountOf(amount: Node, { words, reader }: Telling): string {
  if (typeof amount.credits === 'number') return words.amount.credits(format.number(amount.credits, reader));
  if (typeof amount.count === 'number') return words.amount.count(amount.count);
  return words.amount.share(format.percent(Number(amount.share), reader));
}

export function gradePart(grade: unknown): Part {
  const { grade: value, scale } = grade as { grade: unknown; scale: string };
  return { literal: `${String(value)} (${scale})` };
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function leafPhrase(form: string, node: Node, telling: Telling): Phrase {
  const { words, reader } = telling;
  switch (form) {
    case 'credential':
    case 'holds':
      return credentialPhrase(form, node, telling);
    case 'level': {
      const { eqf, formalOnly } = node.level as { eqf: number; formalOnly?: boolean };
      return line([words.level(eqf, formalOnly === true)]);
    }
    case 'skill':
      return line([words.skill, { skill: node.skill as string }]);
    case 'language': {
      const { code, cefr } = node.language as { code: string; cefr: string };
      return line([words.language(format.language(code, reader), cefr)]);
    }
    case 'experience':
      return experiencePhrase(node.experience as Node, telling);
    case 'milestone':
      return line([words.milestone, { literal: asWords(node.milestone) }]);
    default: {
      const { name, in: values } = node.attribute as { name: string; in: unknown[] };
      const listed = values.map((value) => ({ literal: String(value) }));
      return line([words.attribute, { literal: asWords(name) }, words.attributeIn, ...separated(listed, telling)]);
    }
  }
}

function credentialPhrase(form: 'credential' | 'holds', node: Node, { words }: Telling): Phrase {
  const ids = [node[form]].flat() as string[];
  const grade: Part[] = node.minGrade ? [words.minGrade, gradePart(node.minGrade)] : [];
  if (ids.length === 1) return line([...(form === 'holds' ? [words.holds] : []), { credential: ids[0]! }, ...grade]);
  const lead = form === 'holds' ? words.holdsAny : words.credentialAny;
  const children = ids.map((id) => line([{ credential: id }]));
  return line(grade.length > 0 ? [lead.replace(/:$/, ''), ...grade] : [lead], { children });
}

function experiencePhrase(asked: Node, telling: Telling): Phrase {
  const { words, reader } = telling;
  const months = words.experience(Number(asked.months));
  const lead: Part[] = asked.occupation ? [`${months}:`, { occupation: String(asked.occupation) }] : [months];
  const fields = (asked.fields as string[] | undefined) ?? [];
  if (fields.length > 0) lead.push(words.experienceIn, fields.map((code) => reader.names.field(code)).join(', '));
  return line(lead);
}

/** A mark that an author made up, such as `police-clearance`, as it reads. */
export function asWords(mark: unknown): string {
  return String(mark).replaceAll('-', ' ');
}

/** Alternatives with the reader's “or” between them. */
export function separated(parts: Part[], { reader }: Telling): Part[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [reader.words.amounts.or.trim(), part]));
}
