/** The form about one achievement, and the achievement that it states. What the form does not ask for stays as it was. */
import type { Achievement, Level } from './learner';
import type { Known } from './holding';

/** Every field by name; an empty one is not stated. */
export type AchievementForm = Record<
  | 'title'
  | 'issued'
  | 'expires'
  | 'grade'
  | 'basis'
  | 'credits'
  | 'system'
  | 'hours'
  | 'eqf'
  | 'levelBasis'
  | 'provider'
  | 'kind'
  | 'delivery'
  | 'field',
  string
>;

/** A grade and its scale as one value of a choice. Ids of scales have no spaces. */
export function gradeValue(scale: string, grade: string | number): string {
  return `${scale} ${grade}`;
}

/** `value` of the form's choice as scale and grade. */
export function gradeFrom(value: string): { scale: string; grade: string } | undefined {
  const at = value.indexOf(' ');
  return at < 0 ? undefined : { scale: value.slice(0, at), grade: value.slice(at + 1) };
}

export function formOf(achievement: Achievement, titleInWords: string): AchievementForm {
  const { credits, level, grade, delivery } = achievement;
  const eqf = level?.eqf;
  return {
    title: titleInWords,
    issued: achievement.issued ?? '',
    expires: achievement.expires ?? '',
    grade: grade ? gradeValue(grade.scale, grade.grade) : '',
    basis: achievement.basis ?? '',
    credits: credits ? String(credits.value) : '',
    system: credits?.system ?? 'ECTS',
    hours: achievement.hours === undefined ? '' : String(achievement.hours),
    eqf: eqf === undefined ? '' : [eqf].flat().join('-'),
    levelBasis: level?.basis ?? '',
    provider: achievement.provider ?? '',
    kind: achievement.kind ?? '',
    delivery: (typeof delivery === 'string' ? delivery : delivery?.format) ?? '',
    field: achievement.fields?.[0] ?? '',
  };
}

/** `before` is the achievement that the form was filled from, under this title; `form` is what stands in it now. */
export function achievementFrom(
  form: AchievementForm,
  before: Achievement,
  titleInWords: string,
  known?: Known,
): Achievement {
  const old = formOf(before, titleInWords);
  const changed = (...names: (keyof AchievementForm)[]): boolean => names.some((name) => form[name] !== old[name]);
  const next: Record<string, unknown> = { ...before };
  const state = (key: keyof Achievement, value: unknown): void => {
    if (value === undefined || value === '') delete next[key];
    else next[key] = value;
  };
  for (const key of ['issued', 'expires', 'basis', 'provider', 'kind'] as const) state(key, form[key]);
  if (changed('title')) state('title', form.title);
  if (changed('grade')) state('grade', gradeFrom(form.grade));
  if (changed('credits', 'system'))
    state('credits', form.credits === '' ? undefined : { system: form.system, value: Number(form.credits) });
  if (changed('hours')) state('hours', form.hours === '' ? undefined : Number(form.hours));
  if (changed('eqf', 'levelBasis')) state('level', levelFrom(form, before, known));
  if (changed('delivery')) state('delivery', form.delivery && { ...deliveryOf(before, known), format: form.delivery });
  if (changed('field')) state('fields', form.field === '' ? undefined : [form.field]);
  return next as unknown as Achievement;
}

/** A stated level replaces the record's whole level, so that what the record says of it comes along. */
function levelFrom(form: AchievementForm, before: Achievement, known?: Known): Level | undefined {
  const level: Level = { ...(before.level ?? (known?.record.level as Level | undefined)) };
  if (form.eqf === '') delete level.eqf;
  else level.eqf = eqfFrom(form.eqf);
  if (form.levelBasis === '') delete level.basis;
  else level.basis = form.levelBasis;
  const says = form.eqf !== '' || form.levelBasis !== '' || before.level?.nqf !== undefined;
  return says && Object.keys(level).length > 0 ? level : undefined;
}

function eqfFrom(text: string): Level['eqf'] {
  const [low, high] = text.split('-').map(Number) as [number, number?];
  return high === undefined ? low : [low, high];
}

function deliveryOf({ delivery }: Achievement, known?: Known): object {
  if (typeof delivery === 'string') return {};
  return { ...known?.record.delivery, ...delivery };
}
