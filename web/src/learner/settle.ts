/** From an answer to the record that states it: what an audit assumes becomes a fact, and what is missing is said to be there. */
import {
  withAttribute,
  withExperience,
  withLanguage,
  withWord,
  type Achievement,
  type Change,
  type Level,
} from './learner';
import type { Known } from './holding';

/** What is asked: a fact as the core names it ("level.eqf", "languages.de.cefr"), of an achievement or of the person. */
export interface Question {
  achievement?: string;
  fact: string;
}

/** How it is asked. `none`: no record can state it; only the catalogue or the issuer can. */
export type Asking =
  | 'date'
  | 'credits'
  | 'eqf'
  | 'levelBasis'
  | 'national'
  | 'grade'
  | 'provider'
  | 'kind'
  | 'basis'
  | 'delivery'
  | 'field'
  | 'title'
  | 'skill'
  | 'cefr'
  | 'months'
  | 'occupation'
  | 'attribute'
  | 'milestone'
  | 'none';

const ofAchievement: Readonly<Record<string, Asking>> = {
  issued: 'date',
  expires: 'date',
  credits: 'credits',
  'level.eqf': 'eqf',
  'level.basis': 'levelBasis',
  'level.nqf': 'national',
  grade: 'grade',
  provider: 'provider',
  'provider.country': 'provider',
  kind: 'kind',
  fields: 'field',
  'delivery.format': 'delivery',
  basis: 'basis',
  title: 'title',
  skills: 'skill',
};

const ofPerson: Readonly<Record<string, Asking>> = {
  'experience.months': 'months',
  'experience.occupation': 'occupation',
  'experience.fields': 'field',
  skills: 'skill',
  milestones: 'milestone',
};

export function askingFor({ achievement, fact }: Question): Asking {
  const table = achievement === undefined ? ofPerson : ofAchievement;
  if (Object.hasOwn(table, fact)) return table[fact]!;
  if (achievement !== undefined) return 'none';
  if (languageOf(fact)) return 'cefr';
  return attributeOf(fact) === undefined ? 'none' : 'attribute';
}

/** `de` of "languages.de.cefr". */
export function languageOf(fact: string): string | undefined {
  return /^languages\.([a-z]{2})\.cefr$/.exec(fact)?.[1];
}

/** The name in "attributes.NAME", which may itself hold dots. */
export function attributeOf(fact: string): string | undefined {
  return fact.startsWith('attributes.') ? fact.slice('attributes.'.length) : undefined;
}

/** The answer's parts by the names that the form gives them; `value` is the main one. */
export type Answer = Readonly<Record<string, string>>;

/** The change that states the answer; undefined where it does not answer the question. */
export function settle(question: Question, answer: Answer, known?: Known): Change | undefined {
  const { value = '' } = answer;
  if (value === '') return undefined;
  if (question.achievement !== undefined) {
    const patch = patchFor(askingFor(question), question.fact, answer);
    return patch && patched(question.achievement, patch, known);
  }
  const language = languageOf(question.fact);
  if (language) return withLanguage({ code: language, cefr: value });
  const attribute = attributeOf(question.fact);
  if (attribute !== undefined) return withAttribute(attribute, value);
  if (question.fact === 'skills' || question.fact === 'milestones') return withWord(question.fact, value);
  return experienceChange(question.fact, value);
}

type Patch = (achievement: Achievement, known?: Known) => Partial<Achievement>;

function patchFor(asking: Asking, fact: string, answer: Answer): Patch | undefined {
  const value = answer.value!;
  switch (asking) {
    case 'date':
      return () => ({ [fact]: value });
    case 'credits':
      return Number(value) >= 0 && answer.system
        ? () => ({ credits: { system: answer.system!, value: Number(value) } })
        : undefined;
    case 'eqf':
      return levelPatch({ eqf: Number(value) });
    case 'levelBasis':
      return levelPatch({ basis: value });
    case 'national':
      return answer.framework ? levelPatch({ nqf: { framework: answer.framework, level: value } }) : undefined;
    case 'grade':
      return answer.scale ? () => ({ grade: { scale: answer.scale!, grade: value } }) : undefined;
    case 'provider':
    case 'kind':
    case 'basis':
    case 'title':
      return () => ({ [asking]: value });
    case 'delivery':
      return (achievement, known) => ({ delivery: { ...deliveryOf(achievement, known), format: value } });
    case 'field':
      return () => ({ fields: [value] });
    case 'skill':
      return ({ skills = [] }) => ({ skills: [...new Set([...skills, value])] });
    default:
      return undefined;
  }
}

/** A key that is stated replaces the record's whole key (RULES.md, "Merge"), so what the record says of it comes along. */
function levelPatch(level: Level): Patch {
  return (achievement, known) => ({
    level: { ...(known?.record.level as Level | undefined), ...achievement.level, ...level },
  });
}

function deliveryOf({ delivery }: Achievement, known?: Known): { format?: string } {
  if (typeof delivery === 'string') return { format: delivery };
  return { ...known?.record.delivery, ...delivery };
}

function patched(id: string, patch: Patch, known?: Known): Change {
  return (learner) => ({
    ...learner,
    achievements: learner.achievements?.map((one) => (one.id === id ? { ...one, ...patch(one, known) } : one)),
  });
}

/** The first entry that leaves the fact out; where none does, a new one. */
function experienceChange(fact: string, value: string): Change | undefined {
  const part = fact.slice('experience.'.length);
  const stated = { months: { months: Number(value) }, occupation: { occupation: value }, fields: { fields: [value] } };
  if (!Object.hasOwn(stated, part)) return undefined;
  return (learner) => {
    const list = learner.experience ?? [];
    const open = list.findIndex((one) => (one as Record<string, unknown>)[part] === undefined);
    const at = open < 0 ? list.length : open;
    return withExperience(at, { ...list[at], ...stated[part as keyof typeof stated] })(learner);
  };
}
