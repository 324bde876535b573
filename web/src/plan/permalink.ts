/**
 * All that a plan follows from, as a fragment: `#plan=` and JSON, deflated, in base64url (RFC 4648, section 5). The search is
 * deterministic, so the same question to the same engine over the same catalogue gives the same plan anywhere. No server sees a
 * fragment; whoever is sent the link does, so a record is in it only if the person wants that.
 *
 * Compressed as zlib does it (RFC 1950), not raw: its checksum tells when a link was not copied whole, and Node 18 knows it.
 */
import { objectives, type Objective } from '../engine/plan';
import { readLearner, type Learner } from '../learner/learner';
import { isAmount, isDay, isObject, isText, listOf, nestsWithin, optional } from './forms';

export interface PlanLink {
  /** Absent: the address names it. */
  award?: string;
  start: string;
  objective: Objective;
  steps?: number;
  /** Ids of records that are not to be taken. */
  without?: string[];
  planning?: NonNullable<Learner['planning']>;
  /** Without its `planning`, which stands beside it. */
  record?: Learner;
  /** What the plan was made over and with: another catalogue or engine may well give another one, which a page has to say. */
  catalogueHash: string;
  engine: string;
}

/**
 * `damaged`: not copied whole. `version`: of a form that this site does not know. `large`: more than any plan needs. `shape`: whole,
 * but not a question for a plan.
 */
export type LinkProblem = 'damaged' | 'version' | 'large' | 'shape';
export type LinkRead = { link: PlanLink; problem?: undefined } | { link?: undefined; problem: LinkProblem };

export const prefix = '#plan=';
const version = 1;
/** Bytes of JSON. */
const largest = 64 * 1024;
/** Deflating adds little even to what cannot be compressed, base64 a third. */
const longest = 1.5 * largest;

/** Undefined: too large for a link. The record itself has to be sent as a file then. */
export async function writePlanLink(link: PlanLink): Promise<string | undefined> {
  const { award, start, objective, steps, without, planning, record, catalogueHash, engine } = link;
  const held = record && { ...record, planning: undefined };
  const said = { v: version, award, start, objective, steps, without, planning, record: held, catalogueHash, engine };
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  if (bytes.length > largest) return undefined;
  const packed = await passed(bytes, new CompressionStream('deflate'), longest);
  return packed && prefix + base64url(packed);
}

/** Undefined: the fragment speaks of something else. Whatever else it holds, nothing is thrown. */
export async function readPlanLink(fragment: string): Promise<LinkRead | undefined> {
  if (!fragment.startsWith(prefix)) return undefined;
  if (fragment.length > longest) return { problem: 'large' };
  let value: unknown;
  try {
    const packed = fromBase64url(fragment.slice(prefix.length));
    const bytes = await passed(packed, new DecompressionStream('deflate'), largest);
    if (!bytes) return { problem: 'large' };
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { problem: 'damaged' };
  }
  if (!isObject(value)) return { problem: 'shape' };
  if (value.v !== version) return { problem: 'version' };
  const link = nestsWithin(value) ? linkFrom(value) : undefined;
  return link ? { link } : { problem: 'shape' };
}

/** What comes out of a stream, or undefined as soon as that is more than `most` bytes. */
async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length <= most) continue;
    await reader.cancel();
    return undefined;
  }
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

function base64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

function linkFrom(value: Record<string, unknown>): PlanLink | undefined {
  const { award, start, objective, steps, without, planning, record, catalogueHash, engine } = value;
  const held = record === undefined ? undefined : readLearner(JSON.stringify(record));
  const right =
    optional(award, isText) &&
    isDay(start) &&
    objectives.includes(objective as Objective) &&
    optional(steps, (one) => Number.isSafeInteger(one) && (one as number) > 0) &&
    optional(without, (list) => listOf(list, isText)) &&
    optional(planning, isPlanning) &&
    (record === undefined || (held !== undefined && held.planning === undefined)) &&
    isText(catalogueHash) &&
    isText(engine);
  if (!right) return undefined;
  const said = { award, start, objective, steps, without, planning, record: held, catalogueHash, engine };
  return Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined)) as unknown as PlanLink;
}

/** `planning` of a learner document (DOMAIN.md): only the forms, which a page relies on. Whether it makes sense, the core judges. */
function isPlanning(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { start, deadline, hoursPerWeek, maxParallel, budget, delivery, languages, countries, pauses } = value;
  return (
    [start, deadline].every((one) => optional(one, isDay)) &&
    [hoursPerWeek, maxParallel].every((one) => optional(one, isAmount)) &&
    optional(budget, (one) => isObject(one) && isAmount(one.amount) && isText(one.currency)) &&
    [delivery, languages, countries].every((one) => optional(one, (list) => listOf(list, isText))) &&
    optional(pauses, (list) => listOf(list, (one) => listOf(one, isDay) && one.length === 2))
  );
}
