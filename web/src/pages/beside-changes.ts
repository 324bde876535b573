/** In plain sentences: what of one award would count towards another, what would be lost, and what would still be missing. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Carried, CourseChange, CreditSum } from '../engine/beside';
import type { Interval } from '../engine/engine';
import type { BesideWords } from '../locales';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { isolated, plain, say } from '../view/text';
import { rangeInWords } from './amounts';
import type { AllBesideWords, BesideState } from './beside';

export function changesView(
  changes: CourseChange[],
  state: BesideState,
  all: AllBesideWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  return html`<section class="beside-changes" aria-labelledby="beside-changes">
    <h2 id="beside-changes">${all.beside.changes}</h2>
    <p class="quiet">${all.beside.changesLead}</p>
    ${changes.map((change) => new ChangeTeller(change, state, all, reader).view())}
  </section>`;
}

class ChangeTeller {
  private readonly words: BesideWords;
  private readonly from: string;
  private readonly to: string;

  constructor(
    private readonly change: CourseChange,
    private readonly state: BesideState,
    private readonly all: AllBesideWords,
    private readonly reader: Reader,
  ) {
    this.words = all.beside;
    this.from = plain(state.cards.get(change.from)?.title, reader);
    this.to = plain(state.cards.get(change.to)?.title, reader);
  }

  view(): TemplateResult {
    const { words, change } = this;
    const carried = (counts: Carried['counts']): Carried[] =>
      change.achievements.filter((one) => one.counts === counts);
    const counted = new Set(change.achievements.map(({ credential }) => credential));
    const needed = change.idle.filter((id) => !counted.has(id));
    return html`<section class="beside-change" data-change=${`${change.from} ${change.to}`}>
      <h3>${words.heading(this.from, this.to)}</h3>
      ${change.status === 'undecided' ? nothing : html`<p>${this.sentence()}</p>`}
      <p>${this.then()}</p>
      ${change.status === 'undecided' ? nothing : html`${this.list(words.counted, carried('yes'))} ${this.list(words.open, carried('unknown'))} ${this.list(words.lost, carried('no'))}`}
      ${this.list(
        words.onlyNeeded,
        needed.map((credential) => ({ credential })),
      )}
    </section>`;
  }

  private sentence(): string {
    const { words, from, to } = this;
    const { counted, shared, open, lost } = this.change;
    if (counted.modules === 0) return words.nothingCounts(from);
    // Where no credits are known, modules are what can be spoken of.
    const inCredits = counted.credits[0] > 0;
    const amount = inCredits ? this.credits(counted.credits) : words.modules(counted.modules);
    const said = ({ credits, modules }: CreditSum): string => {
      if (!inCredits) return format.number(modules, this.reader);
      return credits[1] === 0 ? words.nothing : rangeInWords(credits, this.all.learner, this.reader);
    };
    if (open.modules > 0) return words.perhaps(amount, from, to, said(shared), said(open), said(lost));
    if (shared.modules === 0) return words.no(amount, from, to);
    if (inCredits ? lost.credits[1] === 0 : lost.modules === 0) return words.all(amount, from, to);
    return words.some(amount, from, to, said(shared), said(lost));
  }

  private then(): string {
    const { words, to } = this;
    const { status, missing } = this.change;
    if (status !== 'unsatisfied') return words.then[status](to);
    const amounts = [
      ...(missing.credits > 0 ? [this.credits([missing.credits, missing.credits])] : []),
      ...(missing.modules > 0 ? [words.modules(missing.modules)] : []),
    ];
    return amounts.length > 0 ? words.missing(to, amounts.join(` ${words.and} `)) : words.otherConditions(to);
  }

  private credits(interval: Interval): string {
    const [low, high] = interval;
    return this.words.credits(rangeInWords(interval, this.all.learner, this.reader), low === high ? low : 2);
  }

  private list(label: string, some: Partial<Carried>[]): TemplateResult | typeof nothing {
    if (some.length === 0) return nothing;
    return html`<div class="beside-list">
      <p>${label}:</p>
      <ul>
        ${some.map((one) => html`<li>${this.name(one)}${this.more(one)}</li>`)}
      </ul>
    </div>`;
  }

  private name({ credential, achievement }: Partial<Carried>): unknown {
    const { cards, desk } = this.state;
    const own = desk.keeper.learner.achievements?.find(({ id }) => id === achievement);
    const id = credential ?? own?.credential;
    const card = id === undefined ? undefined : cards.get(id);
    if (!card) return own?.title ? say(own.title, this.reader) : isolated(achievement ?? credential);
    const link = this.reader.link(placeOf('credential', this.reader.place, card.id));
    return html`<a href=${link}>${say(card.title, this.reader)}</a>`;
  }

  private more({ achievement, credits, shared }: Partial<Carried>): string {
    const { words } = this;
    const said: string[] = [];
    if (credits?.[0] === 0 && credits[1] === null) said.push(words.unstated);
    else if (credits && shared)
      said.push(words.part(rangeInWords(shared, this.all.learner, this.reader), this.credits(credits)));
    else if (credits) said.push(this.credits(credits));
    if (achievement !== undefined) said.push(words.yours);
    return said.length > 0 ? ` (${said.join(', ')})` : '';
  }
}
