/** One missing thing on the pathway page: what it is, what would supply it, and, where a word suffices, a way to say that it is there. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Card, Link } from '../engine/engine';
import { nodeNamed } from '../learner/asked';
import {
  cefrLevels,
  withAttribute,
  withExperience,
  withLanguage,
  withSkill,
  withWord,
  type Change,
} from '../learner/learner';
import type { Missing } from '../learner/standing';
import { phraseView, type Shown } from '../requirement/requirement-view';
import type { Node, Phrase } from '../requirement/phrase';
import { plain, say } from '../view/text';
import { choiceField, codeOptionsOf, numberField, valuesOf } from './fields';
import type { SettleState } from './settle-form';

const shownAtFirst = 4;

export function missingView(
  missing: Missing,
  held: ReadonlySet<string>,
  shown: Shown,
  state: SettleState,
): TemplateResult {
  const { phrase, part, limit } = missing;
  const { reader, words } = state;
  const whole = limit === undefined;
  const title = !whole && part.title ? html`<p class="phrase-title">${say(part.title, reader)}</p>` : nothing;
  const node = nodeNamed(state.requirement, missing.node);
  return html`<li class="missing" data-missing=${missing.node}>
    ${title} ${phraseView(briefly(phrase, whole, node), { ...shown, after: undefined, mark: undefined })}
    ${
      part.form === 'none' && whole
        ? html`<p class="quiet">${words.standing.noneOf}</p>`
        : supplyView(missing, node, held, state)
    }
  </li>`;
}

/**
 * Without limits where the part as a whole is missing (they stand in the list below), and without names of nodes: it is the list
 * below that shares its selection with the map.
 */
function briefly(phrase: Phrase, whole: boolean, node?: Node): Phrase {
  const children = phrase.children.map((child) => briefly(child, false));
  const said = { ...phrase, node: undefined, children, limits: whole ? [] : phrase.limits };
  if (!whole || phrase.form !== 'credential') return said;
  // What is named here is listed below as what would supply it; only the grade is not.
  return { ...said, children: [], lead: node?.minGrade ? phrase.lead : [] };
}

function supplyView(
  missing: Missing,
  node: Node | undefined,
  held: ReadonlySet<string>,
  state: SettleState,
): TemplateResult {
  const saying = missing.limit === undefined && node ? sayingForm(node, missing.node, state) : undefined;
  if (saying) return saying;
  const { standing } = state.words;
  const { links, limit } = missing;
  if (links.length === 0) return state.entry ? ownToAdd(state) : html`<p class="quiet">${standing.noSupply}</p>`;
  const label = limit === undefined ? standing.supply(links.length) : standing.supplyPart(links.length);
  const list = html`<ul>
    ${links.map((link) => supplyLink(link, held.has(link.card.id), state))}
  </ul>`;
  if (node && 'credential' in node && limit === undefined) return list;
  return html`<details class="feeds" ?open=${links.length <= shownAtFirst}>
    <summary>${label}</summary>
    ${list}
  </details>`;
}

/** Anything that is held may admit, from wherever it comes. */
function ownToAdd({ reader, words }: SettleState): TemplateResult {
  return html`<p class="quiet no-print">
    <a href=${reader.link(placeOf('record', reader.place))}>${words.entry.addOwn}</a>
  </p>`;
}

function supplyLink({ card }: Link, held: boolean, state: SettleState): TemplateResult {
  const { reader, words, desk } = state;
  const name = say(card.title, reader);
  const have = (taken: Card): void => void desk.hold(taken);
  return html`<li class="supply">
    <a href=${reader.link(placeOf('credential', reader.place, card.id))}>${name}</a>
    ${
      held
        ? html`<span class="quiet">${words.add.held}</span>`
        : html`<button type="button" class="link-button no-print" @click=${() => have(card)}>
            ${words.standing.haveIt}<span class="visually-hidden">: ${name}</span>
          </button>`
    }
  </li>`;
}

/** Skills, languages, experience, milestones and attributes are a person's to state. */
function sayingForm(node: Node, id: string, state: SettleState): TemplateResult | undefined {
  const { desk, words, labels, reader } = state;
  const { facts, standing } = words;
  const form = (content: unknown, change: (values: Record<string, string>) => Change | undefined): TemplateResult => {
    const sent = (event: SubmitEvent): void => {
      event.preventDefault();
      const made = change(valuesOf(event.target as HTMLFormElement));
      if (made) void desk.change(made, 'added', state.focus);
    };
    return html`<form class="line-form settle" data-says=${id} @submit=${sent}>
      ${content} <button class="button">${standing.haveIt}</button>
    </form>`;
  };
  if ('milestone' in node) return form(nothing, () => withWord('milestones', String(node.milestone)));
  if ('skill' in node) {
    const skill = String(node.skill);
    return form(nothing, () => withSkill(skill, plain(labels[skill], reader) || skill));
  }
  if ('language' in node) {
    const { code, cefr } = node.language as { code: string; cefr: string };
    const levels = codeOptionsOf(cefrLevels);
    return form(choiceField('cefr', facts.cefr, levels, cefr), (said) => withLanguage({ code, cefr: said.cefr }));
  }
  if ('attribute' in node) {
    const { name, in: values } = node.attribute as { name: string; in: unknown[] };
    const options = codeOptionsOf(values.map(String));
    return form(choiceField('value', name, options, options[0]?.value), ({ value }) =>
      value ? withAttribute(name, value) : undefined,
    );
  }
  if ('experience' in node) {
    const { months, ...of } = node.experience as { months: number; occupation?: string; fields?: string[] };
    return form(numberField('months', facts.months, String(months), '1'), (said) =>
      said.months ? withExperience(Infinity, { ...of, months: Number(said.months) }) : undefined,
    );
  }
  return undefined;
}
