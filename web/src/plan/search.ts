/**
 * A plan that is looked for. It stands in no address and outlives a drawing of the page: asked again when the question is another, given up
 * when nobody waits for it any longer, and the best found so far is there to be seen.
 */
import { problemsOf } from '../app/desk';
import { StaleReply } from '../engine/client';
import type { Engine, Problem } from '../engine/engine';
import {
  hasPlan,
  type Failed,
  type MadePlan,
  type Planned,
  type PlanRequest,
  type Way,
  type Ways,
} from '../engine/plan';
import type { Assumptions, Simulation } from '../engine/simulation';

/** The pages that look for plans have one thread between them: who begins to look ends what another page still looks for. */
let looking: { leave(): void } | undefined;

export function beginToLook(search: { leave(): void }): void {
  if (looking !== search) looking?.leave();
  looking = search;
}

/** A slider sends many questions; only where it rests is asked. */
export const rest = 150;
/** Sooner than this nobody needs to be told that something is under way. */
export const patience = 200;

/** Between sooner, cheaper and less work; with other modules; or such that any one module may drop out. */
export type Choice = 'front' | 'alternatives' | 'robust';
const mostOthers = 4;

function alone(planned: Planned): Ways {
  return { status: planned.status, complete: planned.status !== 'stopped', plans: hasPlan(planned) ? [planned] : [] };
}

function made({ picks, asks, certain, totals: { finish, currency } }: Way): MadePlan {
  const taken = picks.map(({ credential, start, end }) => ({ credential, start, end }));
  return { picks: taken, asks, finish, certain, currency };
}

export class PlanSearch {
  planned?: Planned;
  /** Of the plan, once it is the last one. */
  simulation?: Simulation;
  assumptions: Assumptions = {};
  problems: Problem[] = [];
  /** `planned` answers an earlier question. */
  outdated = false;
  /** Under way for so long that it is said. */
  busy = false;
  /** `planned` is what the search came to, or what the person was content with: until then nothing is said of how good it is. */
  settled = false;
  /** The person did not want to wait, and nothing was found by then. */
  gaveUp = false;
  /** Other plans for the same question, once they are wanted. */
  readonly others: Partial<Record<Choice, Ways>> = {};
  /** They are looked for. */
  choosing?: Choice;
  /** One of the others that is shown instead. */
  chosen?: Way;
  /** A module of the plan on the page, thought of as failed once; and what then, once that is known. */
  failing?: { credential: string; failed?: Failed };
  private question = '';
  private award = '';
  private request?: PlanRequest;
  private given?: AbortController;
  private underWay = false;

  constructor(
    private readonly engine: Engine,
    private readonly draw: () => void,
  ) {}

  /** `hash`: the catalogue that is open. */
  want(hash: string, request: PlanRequest): void {
    const question = JSON.stringify([hash, request]);
    if (question === this.question) return;
    this.given?.abort();
    if (request.award !== this.award) this.planned = undefined;
    this.question = question;
    this.award = request.award;
    this.outdated = this.planned !== undefined;
    this.gaveUp = this.settled = false;
    this.request = request;
    this.simulation = undefined;
    this.forgetOthers();
    this.given = new AbortController();
    this.underWay = true;
    beginToLook(this);
    void this.look(request, this.given.signal);
  }

  /** What is not stated anywhere, and the person thinks of it. */
  assume(said: Assumptions): void {
    this.assumptions = { ...this.assumptions, ...said };
    if (this.request && this.given && !this.given.signal.aborted) void this.live(this.request, this.given.signal);
  }

  /** Nothing is looked for before it is wanted. */
  async compare(choice: Choice): Promise<void> {
    const { request, given } = this;
    if (!request || !given || given.signal.aborted || this.choosing) return;
    const { objective, steps: _, ...asked } = request;
    this.choosing = choice;
    this.underWay = true;
    beginToLook(this);
    this.draw();
    const take = (found: Ways): void => this.show(given.signal, () => (this.others[choice] = found));
    try {
      const { signal } = given;
      if (choice === 'front') take(await this.engine.front(asked, take, signal));
      else if (choice === 'alternatives')
        take(await this.engine.alternatives({ ...asked, objective, wanted: mostOthers }, signal));
      else take(alone(await this.engine.plan({ ...asked, objective, robust: true }, undefined, signal)));
    } catch (failure) {
      if (!(failure instanceof StaleReply)) this.show(given.signal, () => (this.problems = problemsOf(failure)));
    } finally {
      if (!given.signal.aborted) this.underWay = false;
      this.show(given.signal, () => (this.choosing = undefined));
    }
  }

  /** Undefined: none of them. */
  async ifFailed(credential: string | undefined): Promise<void> {
    const { request, given, shown } = this;
    if (!request || !shown || !given || given.signal.aborted) return;
    const failing = credential === undefined ? undefined : { credential };
    this.failing = failing;
    this.draw();
    if (!failing) return;
    const { steps: _, robust: __, ...asked } = request;
    this.underWay = true;
    beginToLook(this);
    const settle = (change: () => void): void => {
      if (this.failing === failing) this.show(given.signal, change);
    };
    try {
      const failed = await this.engine.failed({ ...asked, ...made(shown), failed: failing.credential }, given.signal);
      settle(() => (this.failing = { ...failing, failed }));
    } catch (failure) {
      settle(() => (this.failing = undefined));
      if (!(failure instanceof StaleReply)) this.show(given.signal, () => (this.problems = problemsOf(failure)));
    } finally {
      if (!given.signal.aborted) this.underWay = false;
    }
  }

  /** Undefined: the plan that was asked for. */
  choose(way: Way | undefined): void {
    this.chosen = way;
    this.simulation = this.failing = undefined;
    this.draw();
    if (this.request && this.given && !this.given.signal.aborted) void this.live(this.request, this.given.signal);
  }

  /** The plan that is on the page. */
  get shown(): Way | undefined {
    const { planned } = this;
    return this.chosen ?? (planned && hasPlan(planned) ? planned : undefined);
  }

  /** Of which choice it is. */
  kindOf(way: Way): Choice {
    const kinds: Choice[] = ['front', 'alternatives', 'robust'];
    return kinds.find((kind) => this.others[kind]?.plans.includes(way)) ?? 'front';
  }

  /** All that are known. */
  get ways(): Way[] {
    const { planned, others } = this;
    const then = this.failing?.failed?.then;
    const one = [planned, then].filter((plan) => plan !== undefined).filter(hasPlan);
    return [...one, ...Object.values(others).flatMap((ways) => ways?.plans ?? [])];
  }

  private forgetOthers(): void {
    this.others.front = this.others.alternatives = this.others.robust = undefined;
    this.choosing = this.chosen = this.failing = undefined;
  }

  /** What has been found for this question stays. */
  giveUp(): void {
    this.given?.abort();
    // Whoever gives up waiting may ask something else of what was found.
    this.given = new AbortController();
    if (!this.failing?.failed) this.failing = undefined;
    this.choosing = undefined;
    if (this.outdated) this.planned = undefined;
    this.gaveUp = this.planned === undefined;
    this.settled = true;
    this.busy = this.outdated = false;
    this.draw();
  }

  /** Nobody waits any longer; it is looked for anew when it is wanted again. */
  leave(): void {
    if (!this.underWay) return;
    this.given?.abort();
    this.question = '';
    this.choosing = undefined;
    this.busy = this.underWay = false;
  }

  private async look(request: PlanRequest, ended: AbortSignal): Promise<void> {
    await new Promise((soon) => setTimeout(soon, rest));
    if (ended.aborted) return;
    const told = setTimeout(() => this.show(ended, () => (this.busy = true)), patience);
    try {
      const found = await this.engine.plan(request, (better) => this.show(ended, () => this.take(better)), ended);
      clearTimeout(told);
      this.show(ended, () => this.take(found, true));
      await this.live(request, ended);
    } catch (failure) {
      if (!(failure instanceof StaleReply)) this.show(ended, () => this.fail(failure));
    } finally {
      clearTimeout(told);
      if (!ended.aborted) this.underWay = false;
    }
  }

  private async live(request: PlanRequest, ended: AbortSignal): Promise<void> {
    const { shown } = this;
    if (ended.aborted || !shown || shown.picks.length === 0) return;
    const { award, start, learner } = request;
    const asked = { award, start, learner, ...made(shown), assumptions: this.assumptions };
    try {
      const simulation = await this.engine.simulate(asked, ended);
      if (this.shown === shown) this.show(ended, () => (this.simulation = simulation));
    } catch (failure) {
      // The plan is none the worse for it.
      if (!(failure instanceof StaleReply)) this.show(ended, () => (this.problems = problemsOf(failure)));
    }
  }

  private take(planned: Planned, done = false): void {
    this.planned = planned;
    this.problems = [];
    this.outdated = false;
    this.settled = done;
    if (done) this.busy = false;
  }

  private fail(failure: unknown): void {
    this.planned = undefined;
    this.busy = this.outdated = false;
    this.problems = problemsOf(failure);
  }

  private show(ended: AbortSignal, change: () => void): void {
    if (ended.aborted) return;
    change();
    this.draw();
  }
}
