/** The pages that know a person's record: what the engine is asked for them. Fetched with the first of them. */
import { html } from 'lit/html.js';
import type { Audit, AuditRequest, Reach } from '../engine/audit';
import type { CredentialView, Engine, Link, Opened, Pathway, Problem } from '../engine/engine';
import type { PlanRequest } from '../engine/plan';
import { namedBelow } from '../learner/asked';
import type { Fitted } from '../learner/fitting';
import { holdingsOf } from '../learner/holding';
import type { Learner } from '../learner/learner';
import { emptyLearner } from '../learner/learner';
import { keptWords, learnerWords, planWords, recordWords, type RecordWords } from '../locales';
import type { OwnEntry } from '../pages/credential';
import { entryLine, entryView } from '../pages/entry-standing';
import type { PersonState, Rule } from '../pages/pathway-standing';
import { planPage, type Shared } from '../pages/plan';
import { reachPage } from '../pages/reach';
import { recordPage } from '../pages/record';
import { keepingView, ownProblemsView } from '../pages/record-keeping';
import { readPlanLink } from '../plan/permalink';
import { planningOf, wishable } from '../plan/planning';
import { PlanSearch } from '../plan/search';
import { titlesOf } from '../plan/titles';
import type { Node } from '../requirement/phrase';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { plain } from '../view/text';
import { version } from '../../package.json';
import { Desk, problemsOf } from './desk';
import type { Page, Surroundings } from './pages';

let desk: Desk | undefined;
let search: PlanSearch | undefined;

/** None where nobody is there to have a record: in a prerendered page. */
export function deskFor(engine: Engine, around: Surroundings): Desk | undefined {
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
export async function asked<T>(reply: Promise<T>): Promise<{ value?: T; problems: Problem[] }> {
  try {
    return { value: await reply, problems: [] };
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'StaleReply') throw failure;
    return { problems: problemsOf(failure) };
  }
}

/** A person without a record, who may still begin one. */
async function nobody(engine: Engine, opened: Opened, reader: Reader, around: Surroundings): Promise<PersonState> {
  const { today } = around;
  const words = await learnerWords(reader.language);
  const desk = deskFor(engine, around);
  return { words, desk, opened, holdings: [], frameworks: [], on: reader.place.on ?? today, today, problems: [] };
}

/** What is judged of a person: one award or what admits to it. */
export interface Asked {
  pathway?: Pathway;
  entry?: Rule;
  id: string;
}

export interface Answered {
  person: PersonState;
  audit?: Audit;
  entry?: Audit;
}

export async function askStanding(
  engine: Engine,
  opened: Opened,
  { pathway, entry, id }: Asked,
  reader: Reader,
  around: Surroundings,
): Promise<Answered> {
  const person = await nobody(engine, opened, reader, around);
  const { desk, on, today } = person;
  if (!desk || desk.keeper.empty) return { person };
  const { learner } = desk.keeper;
  const { hash } = opened.catalogue;
  const known = await desk.look(hash, credentialsOf(learner));
  const { value: fits, problems } = await asked(desk.readable(hash));
  if (!fits) return { person: { ...person, problems } };
  const request = (date: string, ofEntry = false): AuditRequest => ({
    award: id,
    date,
    learner: fits.learner,
    ...(ofEntry && { entry: true }),
  });
  const [then, now, later, admission] = await Promise.all([
    pathway && asked(engine.audit(request(on))),
    pathway && on !== today ? asked(engine.audit(request(today))) : undefined,
    // From today on, so that the list stays as it is while one looks about in it.
    pathway && asked(engine.otherDates(request(on < today ? on : today))),
    entry && asked(engine.audit(request(on, true))),
  ]);
  const audits = [then?.value, admission?.value];
  const national = audits.some((audit) => audit?.assumptions.some(({ fact }) => fact === 'level.nqf'));
  return {
    person: {
      ...person,
      holdings: holdingsOf(learner, known),
      frameworks: national ? (await around.frameworks()).frameworks : [],
      auditToday: now?.value,
      later: later?.value,
      problems: (then ?? admission)?.problems ?? [],
    },
    audit: then?.value,
    entry: admission?.value,
  };
}

/** What admits to a credential, if its record says so; what its nodes name would supply them. */
export async function askEntry(engine: Engine, view: CredentialView): Promise<Rule | undefined> {
  const requirement = view.record.entry as Node | undefined;
  if (!requirement) return undefined;
  const named = namedBelow(requirement);
  const ids = await engine.ids();
  const places = new Map(ids.map((id, i) => [id, i]));
  const wanted = [...new Set([...named.values()].flat())].filter((id) => places.has(id));
  const cards = wanted.length > 0 ? await engine.cards(Uint32Array.from(wanted, (id) => places.get(id)!)) : [];
  const feeds = Object.fromEntries(
    [...named].map(([node, of]) => [
      node,
      cards.filter(({ id }) => of.includes(id)).map((card): Link => ({ card, how: 'named', node })),
    ]),
  );
  return { requirement, labels: view.labels, feeds, entry: true };
}

/** On a credential's own page: a line at its head, and the list of what admits to it, judged. */
export async function askOwnEntry(
  engine: Engine,
  opened: Opened,
  view: CredentialView,
  words: RecordWords,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<OwnEntry | undefined> {
  const rule = await askEntry(engine, view);
  if (!rule) return undefined;
  const { person, entry } = await askStanding(engine, opened, { entry: rule, id: view.id }, reader, around);
  if (!person.desk) return undefined;
  const state = { rule, person, audit: entry };
  return {
    line: entryLine(state, words),
    body: html`${keepingView(person.desk, person.words, reader)}
    ${ownProblemsView(person.problems, person.words, reader)} ${entryView(state, words, reader, acts)}`,
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

/** What is to be planned: what the person wishes, or what a link says that they were given. */
async function planQuestion(
  engine: Engine,
  open: Desk | undefined,
  opened: Opened,
  award: string,
  reader: Reader,
  today: string,
): Promise<{ request?: PlanRequest; problems: Problem[]; shared?: Shared }> {
  const { hash } = opened.catalogue;
  const { shared, catalogue, objective = 'finish' } = reader.place;
  const leavingOut = async (ids: string[] = []): Promise<{ without?: string[] }> => {
    const known = ids.length > 0 ? await engine.ids() : [];
    const without = ids.filter((id) => known.includes(id));
    return without.length > 0 ? { without } : {};
  };
  const read = shared === undefined ? undefined : await readPlanLink(shared);
  if (read?.problem) return { problems: [], shared: { problem: read.problem } };
  if (read) {
    const { link } = read;
    const learner = { ...(link.record ?? emptyLearner()), planning: link.planning };
    const kept = open?.shelf.plans.find((one) => one.link === shared && one.catalogue === catalogue);
    const said = { otherCatalogue: link.catalogueHash !== hash, otherEngine: link.engine !== version, kept };
    const { start, objective } = link;
    return {
      request: { award, start, objective, learner, ...(await leavingOut(link.without)) },
      problems: [],
      shared: said,
    };
  }
  if (!open) return { problems: [] };
  const { value: fits, problems } = await asked(open.readable(hash));
  if (!fits) return { problems };
  const start = planningOf(fits.learner).start ?? today;
  return {
    request: { award, start, objective, learner: fits.learner, ...(await leavingOut(reader.place.without)) },
    problems,
  };
}

export async function askPlan(
  engine: Engine,
  opened: Opened,
  id: string,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<Page> {
  const { language } = reader;
  const [plan, kept, learner, record, pathway] = await Promise.all([
    planWords(language),
    keptWords(language),
    learnerWords(language),
    recordWords(language),
    engine.pathway(id),
  ]);
  const open = deskFor(engine, around);
  const { hash } = opened.catalogue;
  const { request, problems, shared } = await planQuestion(engine, open, opened, id, reader, around.today);
  if (open && request) {
    search ??= new PlanSearch(engine, () => open.draw());
    search.want(hash, request);
  }
  const planning = request ? planningOf(request.learner) : {};
  const start = request?.start ?? around.today;
  const objective = request?.objective ?? 'finish';
  const state = {
    pathway,
    desk: open,
    search: request && search,
    planning,
    start,
    objective,
    without: request?.without ?? [],
    ...wishable(opened),
    narrow: around.narrow,
    today: around.today,
    titles: await titlesOf(engine, search?.ways ?? [], request?.without),
    problems,
    shared,
    link: {
      start,
      objective,
      without: request?.without,
      planning: { ...planning },
      record: request?.learner,
      catalogueHash: hash,
      engine: version,
    },
  };
  const words = { plan, kept, learner, record };
  return { title: `${plan.title}: ${plain(pathway.award.title, reader)}`, view: planPage(state, words, reader, acts) };
}
