/** Plans of several awards, looked for like one (search.ts): what has been found of each is there to be seen before all is known. */
import { problemsOf } from '../app/desk';
import type { Beside, BesideRequest, CourseChange } from '../engine/beside';
import { StaleReply } from '../engine/client';
import type { Engine, Problem } from '../engine/engine';
import type { Planned } from '../engine/plan';
import { beginToLook, patience, rest } from './search';

export class BesideSearch {
  /** By award: the best plan so far. */
  readonly plans = new Map<string, Planned>();
  /** Once every plan is the last one. */
  changes?: CourseChange[];
  problems: Problem[] = [];
  /** What is there answers an earlier question. */
  outdated = false;
  /** There may be better plans to come. */
  underWay = false;
  /** Under way for so long that it is said. */
  busy = false;
  /** The person did not want to wait. */
  gaveUp = false;
  private question = '';
  private given?: AbortController;

  constructor(
    private readonly engine: Engine,
    private readonly draw: () => void,
  ) {}

  /** `hash`: the catalogue that is open. */
  want(hash: string, request: BesideRequest): void {
    const question = JSON.stringify([hash, request]);
    if (question === this.question) return;
    this.given?.abort();
    this.question = question;
    this.outdated = this.plans.size > 0;
    this.gaveUp = false;
    this.given = new AbortController();
    this.underWay = true;
    beginToLook(this);
    void this.look(request, this.given.signal);
  }

  /** The plans that have been found for this question stay. */
  giveUp(): void {
    this.given?.abort();
    this.forgetOutdated();
    this.gaveUp = true;
    this.busy = this.underWay = false;
    this.draw();
  }

  /** Nobody waits any longer; it is looked for anew when it is wanted again. */
  leave(): void {
    if (!this.underWay) return;
    this.given?.abort();
    this.question = '';
    this.busy = this.underWay = false;
  }

  private async look(request: BesideRequest, ended: AbortSignal): Promise<void> {
    await new Promise((soon) => setTimeout(soon, rest));
    if (ended.aborted) return;
    const told = setTimeout(() => this.show(ended, () => (this.busy = true)), patience);
    try {
      const found = await this.engine.beside(request, (better) => this.show(ended, () => this.take(better)), ended);
      clearTimeout(told);
      this.show(ended, () => this.finish(found));
    } catch (failure) {
      clearTimeout(told);
      if (!(failure instanceof StaleReply)) this.show(ended, () => this.fail(failure));
    }
  }

  private take(planned: Planned): void {
    this.forgetOutdated();
    this.problems = [];
    this.plans.set(planned.award, planned);
  }

  private finish({ awards, changes }: Beside): void {
    awards.forEach((planned) => this.take(planned));
    this.changes = changes;
    this.busy = this.underWay = false;
  }

  private fail(failure: unknown): void {
    this.outdated = true;
    this.forgetOutdated();
    this.busy = this.underWay = false;
    this.problems = problemsOf(failure);
  }

  private forgetOutdated(): void {
    if (!this.outdated) return;
    this.plans.clear();
    this.changes = undefined;
    this.outdated = false;
  }

  private show(ended: AbortSignal, change: () => void): void {
    if (ended.aborted) return;
    change();
    this.draw();
  }
}
