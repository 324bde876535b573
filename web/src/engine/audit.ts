/** What the core says of a person's record: learner documents, audits of one award, and every award with how far it is. */
import type { Learner } from '../learner/learner';
import type { Card, Interval } from './engine';

export interface LearnerReply {
  /** The document as the core understands it. */
  learner: Learner;
  /** Credential ids that the loaded catalogue does not have. */
  unknown: string[];
}

export interface AuditRequest {
  award: string;
  /** ISO date that everything is judged on. */
  date: string;
  learner: Learner;
  /** Judge what admits to the award, not what completes it. */
  entry?: boolean;
}

export type Standing = 'satisfied' | 'depends' | 'unsatisfied';

/** Credits, distinct credentials, children of a node. One that is not exactly known is an interval. */
export interface Amounts {
  credits?: number | Interval;
  count?: number | Interval;
  nodes?: number | Interval;
}

/** What there is; `of` are the credits that a share is of. */
export interface Have extends Amounts {
  of?: number | Interval;
}

/** At least, and at most, so much. */
export interface Need extends Amounts {
  atMost?: Amounts;
}

export interface NodeStanding {
  /** Id or JSON Pointer; `''` is the root. */
  node: string;
  status: Standing;
  have: Have;
  need: Need;
}

export interface LimitStanding extends NodeStanding {
  /** Position among the node's limits. */
  limit: number;
}

/** A fact that is not stated and that the status rests on; without an achievement it is the learner's own. */
export interface Assumption {
  achievement?: string;
  fact: string;
  need: string;
}

export interface Audit {
  award: string;
  date: string;
  status: Standing | 'undecided';
  counted: { achievement: string; node: string; credits?: number | Interval }[];
  nodes: NodeStanding[];
  limits: LimitStanding[];
  assumptions: Assumption[];
  core: { node: string; limit?: number }[];
}

/** An element of a core, with what there is of it and what it needs. */
export interface Lack {
  node: string;
  limit?: number;
  have: Have;
  need: Need;
}

export interface Prospect {
  status: Audit['status'];
  missing: Lack[];
}

/** `issued`: held from that day on; `expires`: the day before was its last; `maxAge`: older than a limit allows. */
export type DatedFact = 'issued' | 'expires' | 'maxAge';

/** A day on which the prospect is another than on the day before, and what of the record turns on it. */
export interface DateChange extends Prospect {
  date: string;
  because: { achievement: string; fact: DatedFact }[];
}

/** What later days change, if nothing is added to the record: exact, since nothing changes between two of `changes`. */
export interface OtherDates extends Prospect {
  award: string;
  date: string;
  /** In order; empty: no later day makes a difference. */
  changes: DateChange[];
  /** Present where there were too many days to look at: from this one on, nothing is known. */
  notLookedAt?: string;
}

export interface ReachRequest {
  learner: Learner;
  date: string;
}

export interface Reached {
  award: string;
  card: Card;
  status: Standing | 'undecided';
  /** At least so much is missing. */
  missing: { credits: number; modules: number };
  have: { credits: number; modules: number };
}

export interface Reach {
  date: string;
  /** Nearest first. */
  awards: Reached[];
}
