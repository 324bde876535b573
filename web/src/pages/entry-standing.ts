/** What admits to a credential, as nested lists; for a person with a record also whether it is met, what is missing, what is to be settled. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Audit } from '../engine/audit';
import type { RecordWords } from '../locales';
import { requirementPhrase } from '../requirement/phrase';
import { requirementView, type Shown } from '../requirement/requirement-view';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import {
  assumptionsPart,
  markFor,
  missingPart,
  statusView,
  type Judged,
  type PersonState,
  type Rule,
} from './pathway-standing';
import { statusIcon } from './status';

export interface EntryState {
  rule: Rule;
  person: PersonState;
  /** Absent without a record, and where it cannot be judged. */
  audit?: Audit;
}

export function entryView(
  { rule, person, audit }: EntryState,
  words: RecordWords,
  reader: Reader,
  acts: Acts,
): TemplateResult {
  const telling = { words: words.requirement, record: words, reader };
  const phrase = requirementPhrase(rule.requirement, telling);
  const shown: Shown = { telling, labels: rule.labels, apart: true };
  const judged: Judged = { person, rule, audit, phrase, shown, reader, acts };
  const list = requirementView(phrase, { ...shown, mark: markFor(judged) });
  if (!audit || !person.desk) return list;
  return html`<div class="entry-standing">
    ${statusView(audit, 'entry-status', person.words.entry.status)}
    ${
      audit.status === 'satisfied'
        ? list
        : html`<div class="entry-body">
            <div>${missingPart(audit, person.desk, judged)} ${assumptionsPart(audit, person.desk, judged)}</div>
            ${list}
          </div>`
    }
  </div>`;
}

/** At the head of a credential's page: a word on it, and the way to the rest. */
export function entryLine({ audit, person }: EntryState, words: RecordWords): TemplateResult | typeof nothing {
  if (!audit) return nothing;
  return html`<p class=${`entry-line mark-line status-${audit.status} no-print`}>
    <span class="mark-status"
      >${statusIcon(audit.status)} ${words.sections.entry}: ${person.words.entry.status[audit.status]}</span
    >
    <a href="#entry">${person.words.entry.see}</a>
  </p>`;
}
