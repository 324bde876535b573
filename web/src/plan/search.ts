/**
 * A plan that is looked for. It stands in no address and outlives a drawing of the page: asked again when the question is another, given up
 * when nobody waits for it any longer, and the best found so far is there to be seen.
 */
import { problemsOf } from '../app/desk';
import { StaleReply } from '../engine/client';
import type { Engine, Problem } from '../engine/engine';
import { hasPlan, type Planned, type PlanRequest } from '../engine/plan';
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
  /** The person did not want to wait, and nothing was found by then. */
  gaveUp = false;
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
    this.gaveUp = false;
    this.request = request;
    this.simulation = undefined;
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

  /** What has been found for this question stays. */
  giveUp(): void {
    this.given?.abort();
    if (this.outdated) this.planned = undefined;
    this.gaveUp = this.planned === undefined;
    this.busy = this.outdated = false;
    this.draw();
  }

  /** Nobody waits any longer; it is looked for anew when it is wanted again. */
  leave(): void {
    if (!this.underWay) return;
    this.given?.abort();
    this.question = '';
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
    const { planned } = this;
    if (ended.aborted || !planned || !hasPlan(planned) || planned.picks.length === 0) return;
    const { award, start, learner } = request;
    const { certain, asks, totals } = planned;
    const picks = planned.picks.map(({ credential, start, end }) => ({ credential, start, end }));
    const { finish, currency } = totals;
    const asked = { award, start, learner, finish, certain, picks, asks, currency, assumptions: this.assumptions };
    try {
      const simulation = await this.engine.simulate(asked, ended);
      this.show(ended, () => (this.simulation = simulation));
    } catch (failure) {
      // The plan is none the worse for it.
      if (!(failure instanceof StaleReply)) this.show(ended, () => (this.problems = problemsOf(failure)));
    }
  }

  private take(planned: Planned, done = false): void {
    this.planned = planned;
    this.problems = [];
    this.outdated = false;
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
