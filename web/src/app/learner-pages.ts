/** The pages that know a person's record: what the engine is asked for them. Fetched with the first of them. */
import type { Engine, Opened, Pathway, Problem } from '../engine/engine';
import type { Audit } from '../engine/audit';
import { holdingsOf } from '../learner/holding';
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
  const known = await open.look(
    opened.catalogue.hash,
    (learner.achievements ?? []).map(({ credential }) => credential),
  );
  const problems = await problemsIn(engine, open);
  const state = { desk: open, opened, holdings: holdingsOf(learner, known), problems, today: around.today };
  return { title: words.record.title, view: recordPage(state, words, reader) };
}

/** What this catalogue's decoder says against the record: a scale or a skill, say, that only another catalogue has. */
async function problemsIn(engine: Engine, { keeper }: Desk): Promise<Problem[]> {
  if (keeper.empty) return [];
  return asked(engine.learner(JSON.stringify(keeper.learner))).then(({ problems }) => problems);
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
  const known = await open.look(
    opened.catalogue.hash,
    (learner.achievements ?? []).map(({ credential }) => credential),
  );
  const audit = (date: string): Promise<{ value?: Audit; problems: Problem[] }> =>
    asked(engine.audit({ award: pathway.award.id, date, learner }));
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

export async function askReach(engine: Engine, reader: Reader, acts: Acts, around: Surroundings): Promise<Page> {
  const words = await learnerWords(reader.language);
  const open = deskFor(engine, around);
  const on = reader.place.on ?? around.today;
  const { learner } = open?.keeper ?? {};
  const { value, problems } =
    open && learner && !open.keeper.empty ? await asked(engine.reach({ learner, date: on })) : { problems: [] };
  const state = { desk: open, reach: value, problems, on, today: around.today };
  return { title: words.reach.title, view: reachPage(state, words, reader, acts) };
}
