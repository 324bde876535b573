/** The pages that know a person's record: what the engine is asked for them. Fetched with the first of them. */
import type { Engine, Opened, Pathway, Problem } from '../engine/engine';
import type { Audit, Reach } from '../engine/audit';
import type { Fitted } from '../learner/fitting';
import { holdingsOf } from '../learner/holding';
import type { Learner } from '../learner/learner';
import { learnerWords } from '../locales';
import type { PersonState } from '../pages/pathway-standing';
import { reachPage } from '../pages/reach';
import { recordPage } from '../pages/record';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { Desk, problemsOf } from './desk';
import type { Page, Surroundings } from './pages';

let desk: Desk | undefined;

/** None where nobody is there to have a record: in a prerendered page. */
function deskFor(engine: Engine, around: Surroundings): Desk | undefined {
  if (!around.refresh) return undefined;
  return (desk ??= new Desk(engine, around.refresh));
}

export async function askRecord(engine: Engine, opened: Opened, reader: Reader, around: Surroundings): Promise<Page> {
  const words = await learnerWords(reader.language);
  const open = deskFor(engine, around);
  if (!open) return { title: words.record.title, view: recordPage(undefined, words, reader) };
  const { learner } = open.keeper;
  const { hash } = opened.catalogue;
  const known = await open.look(hash, credentialsOf(learner));
  const { value: fits, problems } = await asked(open.readable(hash));
  const holdings = holdingsOf(learner, known, fits?.left);
  const state = {
    desk: open,
    opened,
    holdings,
    leftSkills: fits?.left.has('') ?? false,
    problems,
    today: around.today,
  };
  return { title: words.record.title, view: recordPage(state, words, reader) };
}

function credentialsOf(learner: Learner): (string | undefined)[] {
  return (learner.achievements ?? []).map(({ credential }) => credential);
}

/** A reply, or the problems in its place: a record that cannot be judged is no reason to show nothing. */
async function asked<T>(reply: Promise<T>): Promise<{ value?: T; problems: Problem[] }> {
  try {
    return { value: await reply, problems: [] };
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'StaleReply') throw failure;
    return { problems: problemsOf(failure) };
  }
}

export async function askStanding(
  engine: Engine,
  opened: Opened,
  pathway: Pathway,
  reader: Reader,
  around: Surroundings,
): Promise<PersonState> {
  const words = await learnerWords(reader.language);
  const open = deskFor(engine, around);
  const on = reader.place.on ?? around.today;
  const nobody = { words, desk: open, opened, holdings: [], frameworks: [], on, today: around.today, problems: [] };
  if (!open || open.keeper.empty) return nobody;
  const { learner } = open.keeper;
  const { hash } = opened.catalogue;
  const known = await open.look(hash, credentialsOf(learner));
  const { value: fits, problems } = await asked(open.readable(hash));
  if (!fits) return { ...nobody, problems };
  const audit = (date: string): Promise<{ value?: Audit; problems: Problem[] }> =>
    asked(engine.audit({ award: pathway.award.id, date, learner: fits.learner }));
  const [then, now] = await Promise.all([audit(on), on === around.today ? undefined : audit(around.today)]);
  const national = then.value?.assumptions.some(({ fact }) => fact === 'level.nqf');
  return {
    ...nobody,
    holdings: holdingsOf(learner, known),
    frameworks: national ? (await around.frameworks()).frameworks : [],
    audit: then.value,
    auditToday: now?.value,
    problems: then.problems,
  };
}

export async function askReach(
  engine: Engine,
  opened: Opened,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<Page> {
  const words = await learnerWords(reader.language);
  const open = deskFor(engine, around);
  const on = reader.place.on ?? around.today;
  const reached = async (readable: Promise<Fitted>): Promise<Reach> =>
    engine.reach({ learner: (await readable).learner, date: on });
  const { value, problems } =
    open && !open.keeper.empty ? await asked(reached(open.readable(opened.catalogue.hash))) : { problems: [] };
  const state = { desk: open, reach: value, problems, on, today: around.today };
  return { title: words.reach.title, view: reachPage(state, words, reader, acts) };
}
