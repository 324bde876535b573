/**
 * A record as one catalogue can read it. What a person states may name a provider, a scale or a skill that only another catalogue
 * has: that stays in the record, and is left out of what this catalogue's rules are asked. Anything else that is wrong stays wrong.
 */
import type { LearnerReply } from '../engine/audit';
import type { Problem } from '../engine/engine';
import type { Achievement, Learner } from './learner';

export interface Fitted {
  /** Without what the catalogue cannot read. */
  learner: Learner;
  /** The keys left out, by achievement id; `''` is the person. */
  left: ReadonlyMap<string, string[]>;
}

/** Places that name something of a catalogue. */
const reference =
  /^(?:\/learner)?\/(?:achievements\/(\d+)\/(credential|provider|grade|credits|skills|usedFor)(?:\/(?:scale|grade|system|(\d+)))?|skills\/(\d+))$/;

/** Undefined if a problem is of another kind: then the record has to be corrected. */
export function fitted(learner: Learner, problems: Problem[]): Fitted | undefined {
  const places = problems.map(({ pointer }) => reference.exec(pointer));
  if (places.some((place) => place === null)) return undefined;
  const left = new Map<string, string[]>();
  const gone = new Set<string>();
  for (const [pointer, at, key, item, skill] of places as RegExpExecArray[]) {
    if (typeof valueAt(learner, pointer) !== 'string') return undefined;
    const id = at === undefined ? '' : learner.achievements![Number(at)]!.id;
    left.set(id, [...new Set([...(left.get(id) ?? []), key ?? 'skills'])]);
    gone.add(at === undefined ? `/${skill}` : `${at}/${key}${item === undefined ? '' : `/${item}`}`);
  }
  const achievements = learner.achievements?.map((one, at) => withoutKeys(one, String(at), gone));
  const skills = learner.skills?.filter((_, at) => !gone.has(`/${at}`));
  return { learner: { ...learner, ...(achievements && { achievements }), ...(skills && { skills }) }, left };
}

function withoutKeys(achievement: Achievement, at: string, gone: ReadonlySet<string>): Achievement {
  const kept = Object.entries(achievement).flatMap(([key, value]): [string, unknown][] => {
    if (gone.has(`${at}/${key}`)) return [];
    if (!Array.isArray(value)) return [[key, value]];
    return [[key, value.filter((_, item) => !gone.has(`${at}/${key}/${item}`))]];
  });
  return Object.fromEntries(kept) as unknown as Achievement;
}

/** Grades of scales may be numbers; every other reference is a text. */
function valueAt(learner: Learner, pointer: string): unknown {
  let at: unknown = learner;
  for (const key of pointer
    .replace(/^\/learner/, '')
    .split('/')
    .slice(1))
    at = (at as Record<string, unknown> | undefined)?.[key];
  return typeof at === 'number' && pointer.endsWith('/grade/grade') ? String(at) : at;
}

/** The record as the loaded catalogue reads it; rejects where it cannot, with what has to be corrected. */
export async function fit(learner: Learner, decode: (text: string) => Promise<LearnerReply>): Promise<Fitted> {
  let now: Fitted = { learner, left: new Map() };
  let reply: LearnerReply;
  try {
    reply = await decode(JSON.stringify(learner));
  } catch (failure) {
    const { problems = [] } = failure as { problems?: Problem[] };
    const less = problems.length > 0 ? fitted(learner, problems) : undefined;
    if (!less) throw failure;
    now = less;
    reply = await decode(JSON.stringify(less.learner));
  }
  const unknown = new Set(reply.unknown);
  const achievements = now.learner.achievements?.map(({ credential, ...rest }) =>
    credential === undefined || unknown.has(credential) ? rest : { credential, ...rest },
  );
  return { ...now, learner: { ...now.learner, ...(achievements && { achievements }) } };
}
