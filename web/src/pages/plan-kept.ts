/** Plans kept under names: the one on the page is kept here, and those that are can be opened, compared, renamed and removed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { placeOf, type Place } from '../address/place';
import { offer } from '../app/desk';
import type { Shelf } from '../app/shelf';
import { hasPlan, type Plan } from '../engine/plan';
import { figuresOf, freeName, withoutPlan, withPlan, type KeptPlan } from '../plan/kept';
import { writePlanLink } from '../plan/permalink';
import type { Acts } from '../view/acts';
import { dotted } from '../view/dotted';
import * as format from '../view/format';
import type { Reader } from '../view/reader';
import { clean, isolated, plain, say } from '../view/text';
import type { AllPlanWords, PlanState, Shared } from './plan';
import { besideView } from './plan-beside';
import { figuresInWords } from './plan-figures';
import { nameField, nameIn, renameDialog } from './plan-name';
import { alarm } from './record-keeping';

export function keptView(
  state: PlanState,
  all: AllPlanWords,
  reader: Reader,
  acts: Acts,
): TemplateResult | typeof nothing {
  const { desk } = state;
  if (!desk) return nothing;
  const { shelf } = desk;
  const words = all.kept;
  const plan = planAtHand(state);
  return html`<section class="record-part kept-plans no-print" aria-labelledby="kept-plans">
    <h2 id="kept-plans">${words.title}</h2>
    <p class="quiet">${words.lead}</p>
    ${troubleView(shelf, all)}
    <div id="plans-said" role="status" tabindex="-1">${saidView(shelf, all)}</div>
    ${plan ? keepView(plan, state, shelf, all, reader) : nothing} ${listView(state, shelf, all, reader, acts)}
    ${besideView(plan, state, shelf, all, reader)}
    ${shelf.renaming === undefined ? nothing : renameDialog(shelf.renaming, shelf, words)}
  </section>`;
}

/** Neither an earlier question's, nor one in which nothing is to be done. */
function planAtHand({ search, shared }: PlanState): Plan | undefined {
  const { planned, outdated, chosen } = search ?? {};
  // What was chosen among others follows from no question that could be asked again.
  if (shared?.problem || chosen || !planned || outdated || !hasPlan(planned)) return undefined;
  return planned.picks.length + planned.asks.length > 0 ? planned : undefined;
}

/** Where nothing would be lost, the record has said already that nothing can be stored. */
function troubleView({ stored }: Shelf, { kept: words, learner }: AllPlanWords): TemplateResult | typeof nothing {
  const { trouble } = stored;
  const { keep } = learner;
  if (trouble?.kind === 'unreadable') {
    const { text } = trouble;
    return alarm(words.unreadableTitle, words.unreadableBody, [
      html`<button type="button" class="button primary" @click=${() => offer('cairn-plans-unreadable.txt', text)}>
        ${keep.saveUnreadable}
      </button>`,
      html`<button type="button" class="button" @click=${() => stored.discardUnreadable()}>${keep.discard}</button>`,
    ]);
  }
  if (!trouble || stored.empty) return nothing;
  return alarm(trouble.kind === 'full' ? keep.fullTitle : keep.blockedTitle, words.unsavedBody, [
    html`<button type="button" class="button primary" @click=${() => stored.retry()}>${keep.retry}</button>`,
  ]);
}

function saidView({ stored }: Shelf, { kept: words }: AllPlanWords): TemplateResult | typeof nothing {
  if (stored.elsewhere) return html`<p class="said">${words.elsewhere}</p>`;
  const { undoable } = stored;
  if (!undoable || undoable === 'deleted') return nothing;
  return html`<p class="said">
    <span>${words.done[undoable]}</span>
    <button type="button" class="link-button" @click=${() => stored.undo()}>${words.undo}</button>
  </p>`;
}

function keepView(plan: Plan, state: PlanState, shelf: Shelf, all: AllPlanWords, reader: Reader): TemplateResult {
  const words = all.kept;
  const as = keptAs(state, shelf);
  if (as !== undefined) return html`<p>${isolated(words.sameAs(clean(as)))}</p>`;
  const { award } = state.pathway;
  const wanted = `${plain(award.title, reader)}: ${all.plan.objectives[plan.objective]}`;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = nameIn(event.target as HTMLFormElement, shelf, words);
    if (name !== undefined) void keep(name, plan, state, shelf, reader);
  };
  const refused = shelf.refused?.question === questionOf(state) ? shelf.refused.why : undefined;
  return html`<form class="line-form keep-plan" @submit=${sent}>
      ${nameField(words.name, freeName(shelf.plans, wanted))}
      <button class="button">${words.keep}</button>
    </form>
    <div role="status">
      ${
        refused
          ? html`<p class="note">
              ${isolated(refused === 'tooLarge' ? words.tooLarge : words.sameAs(clean(refused.sameAs)))}
            </p>`
          : nothing
      }
    </div>`;
}

/** The name under which the plan at hand is kept, if that was opened or has just been done. */
function keptAs(state: PlanState, shelf: Shelf): string | undefined {
  const { shared } = state;
  if (shared?.kept && !shared.otherCatalogue && !shared.otherEngine) return shared.kept.name;
  const { latest } = shelf;
  return latest?.question === questionOf(state)
    ? shelf.plans.find(({ link }) => link === latest.link)?.name
    : undefined;
}

function questionOf({ link, pathway }: PlanState): string {
  return JSON.stringify([pathway.award.id, link]);
}

async function keep(name: string, plan: Plan, state: PlanState, shelf: Shelf, reader: Reader): Promise<void> {
  const { award } = state.pathway;
  const { catalogue } = reader.place;
  const question = questionOf(state);
  const link = await writePlanLink({ ...state.link, award: award.id });
  const same = shelf.plans.find((one) => one.link === link && one.catalogue === catalogue);
  if (!link || same) {
    shelf.refused = { question, why: same ? { sameAs: same.name } : 'tooLarge' };
    return shelf.draw();
  }
  shelf.latest = { question, link };
  const titles = Object.fromEntries(state.titles);
  const figures = figuresOf(plan);
  const kept = { name, day: state.today, award: award.id, title: award.title, catalogue, link, figures, titles };
  await shelf.change(withPlan(kept), 'kept');
}

function listView(
  state: PlanState,
  shelf: Shelf,
  all: AllPlanWords,
  reader: Reader,
  acts: Acts,
): TemplateResult | typeof nothing {
  const words = all.kept;
  if (shelf.plans.length === 0) return html`<p class="quiet">${words.none}</p>`;
  const here = (one: KeptPlan): boolean => one.award === reader.place.id && one.catalogue === reader.place.catalogue;
  const ordered = [...shelf.plans.filter(here), ...shelf.plans.filter((one) => !here(one))];
  return html`<ul class="entries">
    ${repeat(
      ordered,
      ({ name }) => name,
      (one) => entryView(one, state.shared?.kept === one, shelf, all, reader, acts),
    )}
  </ul>`;
}

function entryView(
  kept: KeptPlan,
  open: boolean,
  shelf: Shelf,
  all: AllPlanWords,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const words = all.kept;
  const name = isolated(kept.name);
  const place = placeOfKept(kept, reader);
  const facts = [
    say(kept.title, reader),
    all.plan.objectives[kept.figures.objective],
    ...figuresInWords(kept.figures, all, reader),
    words.keptOn(format.date(kept.day, reader)),
  ];
  const act = (label: string, use: () => void): TemplateResult =>
    html`<button type="button" class="link-button" @click=${use}>
      ${label}<span class="visually-hidden">: ${name}</span>
    </button>`;
  return html`<li class="entry" data-kept=${kept.name}>
    <div>
      <p class="entry-title">
        <a
          href=${reader.link(place)}
          aria-current=${open ? 'true' : nothing}
          @click=${(event: MouseEvent) => openHere(event, place, reader, acts)}
          >${name}</a
        >
      </p>
      <p class="entry-facts">${dotted(facts)}</p>
    </div>
    <div class="entry-acts">
      ${act(words.compare, () => void shelf.compare(kept.name))} ${act(words.rename, () => shelf.askName(kept.name))}
      ${act(words.remove, () => void shelf.change(withoutPlan(kept.name), 'removed'))}
    </div>
  </li>`;
}

function placeOfKept({ award, catalogue, link }: KeptPlan, reader: Reader): Place {
  const { place } = reader;
  const ids = catalogue === place.catalogue ? place.ids : [];
  return { ...placeOf('plan', place, award), ids, catalogue, shared: link };
}

/** A page that only becomes another plan of the same award keeps its scroll; who opens a plan wants to see it from its head. */
function openHere(event: MouseEvent, place: Place, reader: Reader, acts: Acts): void {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (elsewhere || place.id !== reader.place.id) return;
  event.preventDefault();
  acts.go(place, 'push');
  scrollTo({ top: 0, behavior: 'instant' });
  document.querySelector<HTMLElement>('.plan h1')?.focus({ preventScroll: true });
}

/** Above a kept plan that has been opened. */
export function openedSaid(kept: KeptPlan, shared: Shared, all: AllPlanWords, reader: Reader): string[] {
  const words = all.kept;
  const { name, day, figures } = kept;
  return [
    words.opened(clean(name), format.date(day, reader)),
    words.was(figuresInWords(figures, all, reader).join(', ')),
    ...(shared.otherCatalogue ? [words.otherCatalogue] : []),
    ...(shared.otherEngine ? [words.otherEngine] : []),
  ];
}
