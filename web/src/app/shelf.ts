/** The plans that a person keeps, and what is under way with them: which is being renamed, which two stand side by side. */
import { keptForm, renamed, type KeptAct, type KeptPlan, type KeptPlans } from '../plan/kept';
import { Stored } from '../storage/stored';

/** What can be put beside another plan: the one on the page, a kept one by its name; or nothing yet. */
export type Side = 'here' | `kept:${string}` | '';

export class Shelf {
  readonly stored: Stored<KeptPlans, KeptAct>;
  /** Its name, as long as another one is asked for. */
  renaming?: string;
  sides: [Side, Side] = ['here', ''];
  /** What has been kept last, and which question it answers. */
  latest?: { question: string; link: string };
  /** Why the answer to a question was not kept. */
  refused?: { question: string; why: 'tooLarge' | { sameAs: string } };
  private drawn: Promise<void> = Promise.resolve();

  constructor(private readonly refresh: () => Promise<void>) {
    this.stored = new Stored(
      keptForm,
      () => localStorage,
      () => this.draw(),
    );
    this.stored.follow();
  }

  get plans(): readonly KeptPlan[] {
    return this.stored.value.plans;
  }

  draw(): void {
    this.drawn = this.refresh();
  }

  /** Changes what is kept, and puts the focus where it is said. */
  async change(make: (kept: KeptPlans) => KeptPlans, act: KeptAct): Promise<void> {
    this.stored.change(make, act);
    await this.focus('#plans-said');
  }

  askName(of: string | undefined): void {
    this.renaming = of;
    this.draw();
  }

  async rename(from: string, to: string): Promise<void> {
    this.sides = this.sides.map((side) => (side === `kept:${from}` ? `kept:${to}` : side)) as [Side, Side];
    await this.change(renamed(from, to), 'renamed');
  }

  choose(at: 0 | 1, side: Side): void {
    this.sides[at] = side;
    this.draw();
  }

  /** Beside the one on the page, or whatever else stands there. */
  async compare(name: string): Promise<void> {
    if (this.sides[0] === `kept:${name}`) this.sides[0] = 'here';
    this.choose(1, `kept:${name}`);
    await this.focus('#beside');
  }

  private async focus(what: string): Promise<void> {
    await this.drawn;
    document.querySelector<HTMLElement>(what)?.focus();
  }
}
