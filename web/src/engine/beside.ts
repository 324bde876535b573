/** Two or three awards side by side, and what of one counts towards another (docs/planning.md). */
import type { Audit } from './audit';
import type { Interval } from './engine';
import type { Planned, PlanRequest } from './plan';

export interface BesideRequest extends Omit<PlanRequest, 'award'> {
  /** Two or three, each once. */
  awards: string[];
}

/** Credits in the first award's system, and achievements. */
export interface CreditSum {
  credits: Interval;
  modules: number;
}

/** An achievement that counts towards the first award: one of its plan's picks (`credential`) or the person's own. */
export interface Carried {
  credential?: string;
  achievement?: string;
  /** Of what counts there. Nobody states them: from 0 to no end. */
  credits: Interval;
  /** Towards the other award; `unknown`: if facts that are not stated are as it needs them. */
  counts: 'yes' | 'unknown' | 'no';
  /** If only a part of it counts. */
  shared?: Interval;
  lost?: Interval;
}

/** If someone sets out for one award, and changes to another once its plan is completed. */
export interface CourseChange {
  from: string;
  to: string;
  /** Of the other award then. */
  status: Audit['status'];
  /** To the other award, in its own credits: at least so much. */
  missing: { credits: number; modules: number };
  counted: CreditSum;
  shared: CreditSum;
  open: CreditSum;
  lost: CreditSum;
  achievements: Carried[];
  /** Ids of picks that count for nothing towards the other award, also those that the first one does not count itself. */
  idle: string[];
}

export interface Beside {
  /** By the request's awards. */
  awards: Planned[];
  /** From each award that has a plan to each other. */
  changes: CourseChange[];
}
