/** How a person gets to an award: what to take and when, as the core plans it (docs/planning.md). */
import type { Learner } from '../learner/learner';

export const objectives = ['finish', 'cost', 'hours', 'count'] as const;
export type Objective = (typeof objectives)[number];

/** What every question about plans begins with. */
export interface WayRequest {
  award: string;
  /** ISO date; nothing begins before it. */
  start: string;
  /** With `planning`, as far as the person has said anything of it. */
  learner: Learner;
  /** Ids of records that are not to be taken, whoever offers them. */
  without?: string[];
}

export interface PlanRequest extends WayRequest {
  /** What is to be as small as can be: the day it is finished, the money, the hours of work or the number of modules. */
  objective: Objective;
  /** Any one of its modules may drop out: the others still make a plan. */
  robust?: boolean;
  /** So many steps of the search at most; absent: as many as are usual. */
  steps?: number;
}

/** So many other ways at most, the best first. */
export interface AlternativesRequest extends WayRequest {
  objective: Objective;
  wanted: number;
}

/** One record, from its first day to its last (both ISO dates, both included). */
export interface Taken {
  credential: string;
  start: string;
  end: string;
}

/** A plan that is already made: what is to be known of it. */
export interface MadePlan {
  picks: Taken[];
  asks: Record<string, unknown>[];
  finish: string;
  certain: boolean;
  currency?: string;
}

export interface FailedRequest extends WayRequest, MadePlan {
  objective: Objective;
  /** The id of one of the picks. */
  failed: string;
}

export interface Grade {
  scale: string;
  grade: string;
}

/** What a record does not state and a plan takes for granted; `intake`: that a date known for some year recurs. */
export type Assumed = 'starts' | 'hours' | 'format' | 'languages' | 'countries' | 'intake';

/** A module among the others that need it, and that it needs, in the terms of Curricular Analytics (structure.h of the core). */
export interface Structure {
  /** Modules that could not begin when they do without it, or without one that could not. */
  blocking: number;
  /** Modules on the longest chain that it lies on, itself included; 1: on none. */
  delay: number;
  /** The sum of both. */
  complexity: number;
}

export interface Pick extends Taken {
  /** Nodes of the award's requirement that count it: ids or JSON Pointers. None: something else taken needs it. */
  nodes: string[];
  hours?: number;
  /** In the award's credit system, from and to; null: nobody says how many at most. Absent: nobody says anything of it. */
  credits?: [low: number, high: number | null];
  cost?: { amount: number; currency: string };
  /** Assumed to be passed with, because the rules ask it. */
  grade?: Grade;
  assumed?: Assumed[];
  structure: Structure;
}

export interface PlanTotals {
  /** ISO date: the award is complete. */
  finish: string;
  /** From the start to the finish, both included. */
  days: number;
  /** Of what has a price in this currency; absent: nothing has. */
  cost?: number;
  currency?: string;
  /** Picks without a price in it. */
  unpriced: number;
  hours: number;
  count: number;
}

/** What a person may have said that leaves fewer plans. */
export type PlanLimit =
  'deadline' | 'budget' | 'hoursPerWeek' | 'maxParallel' | 'delivery' | 'languages' | 'countries' | 'pauses';

/** What giving up these limits, and no other, would bring. */
export interface Relaxed {
  limits: PlanLimit[];
  totals: PlanTotals;
  /** Hours a week and picks at once that it asks for at most. */
  busiest: { hours: number; count: number };
}

export interface Conflict {
  /** As few as there can be that cannot all hold. None: nobody could complete the award with what is offered. */
  limits: PlanLimit[];
  /** Nodes of the rule that nothing in the catalogue supplies. */
  lacks: { node: string; limit?: number }[];
  relaxed: Relaxed[];
  /** False: it took too long to tell whether fewer would do. */
  proven: boolean;
}

interface Asked {
  award: string;
  start: string;
  objective: Objective;
  /** No plan has less of what is to be small (days, money, hours, modules). */
  bound?: number;
  steps: number;
}

/** `optimal`: there is no better one. `stopped`: there may be. */
export interface Plan extends Way {
  objective: Objective;
}

/** A plan, or one between finish, cost and hours, which has no objective: of those that are `optimal` none is better in all three. */
export interface Way extends Omit<Asked, 'objective'> {
  objective?: Objective;
  status: 'optimal' | 'stopped';
  /** False: it rests on facts of the record that are not stated. */
  certain: boolean;
  picks: Pick[];
  /** Tests of the rules (RULES.md) that only the person can come to pass. */
  asks: Record<string, unknown>[];
  totals: PlanTotals & {
    /** The sum over the picks. */
    complexity: number;
  };
  /**
   * ISO date: from then on the award would no longer be complete, because something in it has run out. Only looked for in the last plan, not in
   * those that are told of while a better one is looked for.
   */
  lapses?: string;
  /** Ids of records, and of the person's own achievements that are none: unless these are renewed. Where `lapses` is. */
  lapsing?: string[];
}

export interface NoPlan extends Asked {
  status: 'infeasible' | 'stopped';
  conflict?: Conflict;
  totals?: undefined;
}

export type Planned = Plan | NoPlan;

/** A module failed once: until its last day all goes to plan, and from the day after on there is another. */
export interface Failed {
  failed: Taken;
  /** What else has begun by then; it goes on. */
  kept: Taken[];
  /** On those and the attempt. */
  spent: Omit<PlanTotals, 'finish' | 'days'>;
  then: Planned;
  /** Of all together, from the first start; absent where there is no plan then. */
  totals?: PlanTotals;
}

export interface Ways {
  /** `stopped`: not all that is said of them is proved. */
  status: 'optimal' | 'infeasible' | 'stopped';
  /** There are no others of the kind. */
  complete: boolean;
  plans: Way[];
}

export function hasPlan(planned: Planned): planned is Plan {
  return planned.totals !== undefined;
}
