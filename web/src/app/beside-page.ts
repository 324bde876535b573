/** The page of awards side by side: what the engine is asked for it. Fetched when it is first opened. */
import type { Card, Engine, Opened, Pathway } from '../engine/engine';
import { besideWords, learnerWords, planWords, recordWords } from '../locales';
import { besidePage } from '../pages/beside';
import { BesideSearch } from '../plan/beside-search';
import { planningOf, wishable } from '../plan/planning';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { asked, deskFor } from './learner-pages';
import type { Page, Surroundings } from './pages';

let search: BesideSearch | undefined;
let known: { hash: string; cards: Promise<Map<string, Card>> } | undefined;

export async function askBeside(
  engine: Engine,
  opened: Opened,
  reader: Reader,
  acts: Acts,
  around: Surroundings,
): Promise<Page> {
  const { language, place } = reader;
  const [beside, plan, learner, record] = await Promise.all([
    besideWords(language),
    planWords(language),
    learnerWords(language),
    recordWords(language),
  ]);
  const words = { beside, plan, learner, record };
  const desk = deskFor(engine, around);
  if (!desk) return { title: beside.title, view: besidePage(undefined, words, reader, acts) };
  const { hash } = opened.catalogue;
  if (known?.hash !== hash) known = { hash, cards: cardsOf(engine) };
  const cards = await known.cards;
  const chosen = (place.awards ?? []).filter((id) => cards.get(id)?.award);
  const { value: fits, problems } = await asked(desk.readable(hash));
  const planning = planningOf(fits?.learner ?? desk.keeper.learner);
  const start = planning.start ?? around.today;
  const objective = place.objective ?? 'finish';
  search ??= new BesideSearch(engine, () => desk.draw());
  const ready = fits && chosen.length > 1;
  if (ready) search.want(hash, { awards: chosen, start, objective, learner: fits.learner });
  const pathways = await Promise.all(chosen.map((id) => engine.pathway(id)));
  const state = {
    desk,
    cards,
    chosen,
    labels: labelsOf(pathways),
    search: ready ? search : undefined,
    planning,
    start,
    objective,
    ...wishable(opened),
    narrow: around.narrow,
    problems,
  };
  return { title: beside.title, view: besidePage(state, words, reader, acts) };
}

/** Of every record, by its id: asked for once, for the choice of awards and the names of what plans take. */
async function cardsOf(engine: Engine): Promise<Map<string, Card>> {
  const ids = await engine.ids();
  const cards = await engine.cards(Uint32Array.from(ids.keys()));
  return new Map(cards.map((card) => [card.id, card]));
}

function labelsOf(pathways: Pathway[]): Pathway['labels'] {
  return Object.assign({}, ...pathways.map(({ labels }) => labels)) as Pathway['labels'];
}
