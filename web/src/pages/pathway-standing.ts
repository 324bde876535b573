/** Where a person stands on an award: status, what is missing, what has to be settled, and what another date would change. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf } from '../address/place';
import type { Desk } from '../app/desk';
import type { Assumption, Audit, OtherDates, Standing } from '../engine/audit';
import type { Link, Opened, Problem, Text } from '../engine/engine';
import type { Framework } from '../frameworks/frameworks';
import type { Holding } from '../learner/holding';
import { measures, missingOf, standingsOf } from '../learner/standing';
import type { LearnerWords } from '../locales';
import type { Node, Phrase } from '../requirement/phrase';
import type { Shown } from '../requirement/requirement-view';
import type { Acts } from '../view/acts';
import * as icons from '../view/icons';
import { type Reader } from '../view/reader';
import { isolated, say } from '../view/text';
import { measuresView, rangeInWords } from './amounts';
import { factName, needInWords } from './fact-words';
import { missingView } from './missing';
import { laterDatesView } from './later-dates';
import { dateField, otherDateView } from './other-date';
import { keepingView, ownProblemsView } from './record-keeping';
import { settleForm, type SettleState } from './settle-form';
import { statusIcon } from './status';

export interface PersonState {
  words: LearnerWords;
  /** Absent in a prerendered page. */
  desk?: Desk;
  opened: Opened;
  holdings: Holding[];
  frameworks: Framework[];
  /** The date judged on, and today. */
  on: string;
  today: string;
  /** Only where `on` is another day. */
  auditToday?: Audit;
  /** What days after today, or after `on` where that is earlier, change by themselves. */
  later?: OtherDates;
  problems: Problem[];
}

/** What is judged: a requirement or an entry, with what could feed its nodes. */
export interface Rule {
  requirement: Node;
  labels: Record<string, Text>;
  feeds: Record<string, Link[]>;
  /** It admits to the award; it does not complete it. */
  entry?: boolean;
}

export interface Judged {
  person: PersonState;
  rule: Rule;
  audit?: Audit;
  phrase: Phrase;
  shown: Shown;
  reader: Reader;
  acts: Acts;
}

export function standingView(judged: Judged): TemplateResult {
  const { person, reader } = judged;
  const { words, desk } = person;
  if (!desk || desk.keeper.empty) {
    return html`<section class="standing invitation no-print" aria-labelledby="standing-title">
      ${desk ? keepingView(desk, words, reader) : nothing}
      <h2 id="standing-title">${words.standing.invitation}</h2>
      <p>${words.standing.invitationBody}</p>
      <p>
        <a class="button" href=${reader.link(placeOf('record', reader.place))}
          >${words.standing.begin} ${icons.arrow}</a
        >
      </p>
    </section>`;
  }
  return html`<section class="standing" aria-labelledby="standing-title">
    ${keepingView(desk, words, reader)} ${ownProblemsView(person.problems, words, reader)}
    <div class="standing-head">
      <h2 id="standing-title">${words.standing.title}</h2>
      <a class="no-print" href=${reader.link(placeOf('record', reader.place))}>${words.record.toRecord}</a>
    </div>
    ${judged.audit ? auditView(judged.audit, desk, judged) : nothing}
  </section>`;
}

function auditView(audit: Audit, desk: Desk, judged: Judged): TemplateResult {
  const { person, reader, acts } = judged;
  const { standing } = person.words;
  return html`${statusView(audit, 'standing-status', standing.status)}
    ${audit.status === 'undecided' ? html`<p>${standing.undecidedBody}</p>` : nothing}
    <div class="standing-body">
      <div>${missingPart(audit, desk, judged)} ${assumptionsPart(audit, desk, judged)}</div>
      <div class="other-date">
        ${dateField(person, reader, acts)} ${otherDateView(person, audit, reader)}
        ${person.later ? laterDatesView(person.later, judged) : nothing}
      </div>
    </div>`;
}

export function statusView(audit: Audit, id: string, words: Record<Audit['status'], string>): TemplateResult {
  return html`<p class=${`status status-${audit.status}`} id=${id} tabindex="-1" role="status">
    ${statusIcon(audit.status)} <span>${words[audit.status]}</span>
  </p>`;
}

function settleState(desk: Desk, { person, rule, reader }: Judged): SettleState {
  const { opened, words, frameworks } = person;
  const { requirement, labels, entry = false } = rule;
  const focus = entry ? '#entry-status' : '#standing-status';
  return { desk, opened, requirement, labels, frameworks, words, reader, focus, entry };
}

/** Ids on the page are of the one rule or of the other. */
function idFor(name: string, { rule }: Judged): string {
  return rule.entry ? `entry-${name}` : name;
}

export function missingPart(audit: Audit, desk: Desk, judged: Judged): TemplateResult | typeof nothing {
  // What is unknown is asked for below; only what is not there is missing.
  if (audit.core.length === 0 || audit.status === 'depends') return nothing;
  const { person, rule, phrase, shown } = judged;
  const title = idFor('missing-title', judged);
  const { standing } = person.words;
  const held = new Set(person.holdings.flatMap(({ achievement }) => achievement.credential ?? []));
  const state = settleState(desk, judged);
  return html`<h3 id=${title}>${standing.missing}</h3>
    <p class="quiet">${rule.entry ? person.words.entry.missingLead : standing.missingLead}</p>
    <ul class="missing-list" aria-labelledby=${title}>
      ${missingOf(audit, phrase, rule.feeds).map((one) => missingView(one, held, shown, state))}
    </ul>`;
}

export function assumptionsPart(audit: Audit, desk: Desk, judged: Judged): TemplateResult | typeof nothing {
  if (audit.assumptions.length === 0) return nothing;
  const { standing } = judged.person.words;
  const title = idFor('assumptions-title', judged);
  return html`<h3 id=${title}>${standing.assumptions}</h3>
    <p class="quiet">${standing.assumptionsLead}</p>
    <ul class="assumptions" aria-labelledby=${title}>
      ${audit.assumptions.map((one, i) => assumptionView(one, i, desk, judged))}
    </ul>`;
}

function assumptionView(assumption: Assumption, at: number, desk: Desk, judged: Judged): TemplateResult {
  const { person, rule, reader } = judged;
  const { words } = person;
  const holding = person.holdings.find(({ achievement }) => achievement.id === assumption.achievement);
  const fact = factName(assumption.fact, words, reader);
  const needed = needInWords(assumption, person, rule.labels, reader);
  // A note says what it asks for in its own words, and in the reader's language if it has it.
  const need =
    assumption.fact === 'note'
      ? html`<span class="quiet">${say(rule.requirement.note as Text, reader)}</span>`
      : needed === ''
        ? nothing
        : html`<span class="quiet">${isolated(words.standing.needs(needed))}</span>`;
  return html`<li class="assumption" data-fact=${assumption.fact}>
    <p>
      ${holding ? html`<span class="phrase-title">${say(holding.title, reader)}</span>: ` : nothing}${isolated(fact)}
      ${need}
    </p>
    ${settleForm(assumption, idFor(String(at), judged), fact, settleState(desk, judged), holding?.known)}
  </li>`;
}

/** At the head of each node and limit of the list: how far the person has come. */
export function markFor({ person, audit, reader }: Judged): Shown['mark'] {
  const { words } = person;
  if (!audit) return undefined;
  const standings = standingsOf(audit);
  return (node, limit) => {
    const found = limit === undefined ? standings.node(node) : standings.limit(node, limit);
    if (!found) return nothing;
    return html`<span class=${`mark-line status-${found.status}`}>
      <span class="mark-status">${statusIcon(found.status)} ${words.standing.node[found.status as Standing]}</span>
      ${measuresView(measures(found), words, reader)}
    </span>`;
  };
}

/** Below a node: what of the record counts there. */
export function countedView(node: string, { person, audit, reader }: Judged): TemplateResult | typeof nothing {
  const { words, holdings } = person;
  const counted = audit ? standingsOf(audit).counted(node) : [];
  if (counted.length === 0) return nothing;
  return html`<p class="counted">
    <span class="quiet">${words.standing.countsHere}</span>
    ${counted.map(({ achievement, credits }, i) => {
      const holding = holdings.find((one) => one.achievement.id === achievement);
      const amount =
        credits === undefined
          ? nothing
          : html` <span class="quiet"
              >(${words.standing.credits(rangeInWords(typeof credits === 'number' ? [credits, credits] : credits, words, reader))})</span
            >`;
      return html`${i > 0 ? ', ' : ''}<span class="counted-one">${say(holding?.title ?? achievement, reader)}</span
        >${amount}`;
    })}
  </p>`;
}
