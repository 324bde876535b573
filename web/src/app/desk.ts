/**
 * What is under way with a person's record and stands in no address: the entry being edited, what is typed into a picker, what the
 * last act did. There is one for as long as the page is open; it draws nothing, and calls `refresh` when something is to be drawn.
 */
import { CairnError, type Card, type Engine, type Problem, type SearchRequest, type Text } from '../engine/engine';
import { fit, type Fitted } from '../learner/fitting';
import type { Known } from '../learner/holding';
import { Keeper, type Undoable } from '../learner/keeper';
import { keptBy } from '../learner/kept';
import {
  emptyLearner,
  freshId,
  readLearner,
  withAchievement,
  writeLearner,
  type Achievement,
  type Change,
  type Learner,
} from '../learner/learner';
import { merge, type Merged } from '../learner/merge';
import { noPlans } from '../plan/kept';
import type { Shape } from '../record/shape';
import { clean } from '../view/text';
import { Shelf } from './shelf';

const mostFound = 6;
const mostSuggested = 30;

export interface Draft {
  achievement: Achievement;
  known?: Known;
  /** Not in the record yet. */
  fresh: boolean;
}

export class Desk {
  readonly keeper: Keeper;
  readonly shelf: Shelf;
  draft?: Draft;
  /** Which entry of `experience` is edited. */
  experience?: number;
  asking = false;
  picker: { text: string; cards: Card[]; total: number } = { text: '', cards: [], total: 0 };
  /** Names that a picker offers, with the ids that they stand for. */
  providers = new Map<string, string>();
  skills = new Map<string, string>();
  imported?: Merged;
  refused?: { file: string; problems: Problem[] };
  private fitting?: { learner: Learner; hash: string; result: Promise<Fitted> };
  private readonly known = new Map<string, Known>();
  private ids = new Map<string, number>();
  private hash = '';
  private drawn: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    private readonly refresh: () => Promise<void>,
  ) {
    this.keeper = new Keeper(
      () => localStorage,
      () => this.draw(),
    );
    keptBy(this.keeper);
    this.keeper.follow();
    this.shelf = new Shelf(refresh);
  }

  draw(): void {
    this.drawn = this.refresh();
  }

  /** Kept plans too: each holds the record that it was made for. */
  async deleteAll(): Promise<void> {
    this.shelf.stored.change(noPlans, 'deleted');
    await this.change(emptyLearner, 'deleted', '#record-said');
  }

  undo(): void {
    if (this.keeper.undoable === 'deleted') this.shelf.stored.undo();
    this.keeper.undo();
  }

  /** Changes the record, and puts the focus where the person goes on. */
  async change(make: Change, undoable?: Undoable, focus?: string): Promise<void> {
    this.imported = this.refused = undefined;
    this.keeper.change(make, undoable);
    await this.drawn;
    if (focus) document.querySelector<HTMLElement>(focus)?.focus();
  }

  /** Straight into the record, without a form: the title comes along, so that it can be read beside any catalogue. */
  async hold(card: Card): Promise<void> {
    await this.change(
      (learner) => withAchievement({ id: freshId(learner), credential: card.id, title: card.title })(learner),
      'added',
    );
  }

  edit(achievement: Achievement, known: Known | undefined, fresh = false): void {
    this.draft = { achievement, known, fresh };
    this.draw();
  }

  async begin(card?: Card): Promise<void> {
    const id = freshId(this.keeper.learner);
    if (!card) return this.edit({ id }, undefined, true);
    this.edit({ id, credential: card.id, title: card.title }, await this.record(card.id), true);
  }

  close(): void {
    this.draft = undefined;
    this.experience = undefined;
    this.asking = false;
    this.draw();
  }

  /** Records of the catalogue that achievements name, each asked for once. */
  async look(hash: string, ids: (string | undefined)[]): Promise<Map<string, Known>> {
    if (hash !== this.hash) {
      this.known.clear();
      this.ids = new Map((await this.engine.ids()).map((id, i) => [id, i]));
      this.hash = hash;
    }
    const wanted = new Set(ids.filter((id): id is string => id !== undefined && this.ids.has(id)));
    await Promise.all([...wanted].map((id) => this.record(id)));
    return this.known;
  }

  async pick(text: string, language: string): Promise<void> {
    this.picker = { ...this.picker, text };
    const { cards, total } = text.trim() === '' ? { cards: [], total: 0 } : await this.find(text, language, mostFound);
    if (this.picker.text !== text) return;
    this.picker = { text, cards, total };
    this.draw();
  }

  /** Providers are found by the records that they offer. */
  async suggestProviders(text: string, language: string, say: (text: Text) => string): Promise<void> {
    const { cards } = await this.find(text, language, mostSuggested);
    for (const { provider } of cards) this.providers.set(say(provider.name), provider.id);
    this.draw();
  }

  /** Skills are found by the records that teach them. */
  async suggestSkills(text: string, language: string, say: (text: Text) => string): Promise<void> {
    const { cards } = await this.find(text, language, mostFound);
    for (const { id } of cards) {
      const { record, labels } = await this.engine.credential(id);
      const outcomes = (record as unknown as Shape).learningOutcomes ?? [];
      for (const skill of outcomes.flatMap(({ skills = [] }) => skills)) {
        if (labels[skill]) this.skills.set(say(labels[skill]), skill);
      }
    }
    this.draw();
  }

  async read(file: File): Promise<void> {
    this.imported = this.refused = undefined;
    try {
      const learner = await this.decode(await file.text());
      const merged = merge(this.keeper.learner, learner);
      await this.change((now) => merge(now, learner).learner, 'imported');
      this.imported = merged;
    } catch (failure) {
      this.refused = { file: clean(file.name), problems: problemsOf(failure) };
    }
    this.draw();
    await this.drawn;
    document.querySelector<HTMLElement>('#record-said')?.focus();
  }

  /** The record as the loaded catalogue reads it; asked again only when one of the two has changed. */
  readable(hash: string): Promise<Fitted> {
    const { learner } = this.keeper;
    if (this.fitting?.learner !== learner || this.fitting.hash !== hash)
      this.fitting = { learner, hash, result: fit(learner, (text) => this.engine.learner(text)) };
    return this.fitting.result;
  }

  /** What names something of another catalogue is taken as it is written; all else as the core understands it. */
  private async decode(text: string): Promise<Learner> {
    try {
      return (await this.engine.learner(text)).learner;
    } catch (failure) {
      const own = readLearner(text);
      if (!own) throw failure;
      await fit(own, (fitting) => this.engine.learner(fitting));
      return own;
    }
  }

  save(): void {
    offer('cairn-record.json', writeLearner(this.keeper.learner));
  }

  private async record(id: string): Promise<Known> {
    const found = this.known.get(id);
    if (found) return found;
    const { record, provider } = await this.engine.credential(id);
    const known = { record: record as unknown as Shape, provider: provider.name as Text };
    this.known.set(id, known);
    return known;
  }

  private async find(text: string, language: string, limit: number): Promise<{ cards: Card[]; total: number }> {
    const question = { filters: {}, ranges: {}, currency: 'EUR', sort: 'relevance', offset: 0 } as const;
    const request: SearchRequest = { ...question, text, language, limit };
    const { indices, total } = await this.engine.search(request);
    return { cards: indices.length > 0 ? await this.engine.cards(indices) : [], total };
  }
}

export function problemsOf(failure: unknown): Problem[] {
  if (failure instanceof CairnError) return failure.problems;
  return [{ file: '', pointer: '', message: failure instanceof Error ? failure.message : String(failure) }];
}

/** Hands a text over as a file, without asking anybody for it. */
export function offer(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
