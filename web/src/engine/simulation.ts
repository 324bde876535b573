/** How sure a plan is: the same plan lived through many times (docs/simulation.md). Counts are of runs. */
import type { MadePlan, WayRequest } from './plan';

/** Assumptions of whoever asks, never facts. Chances and shares in percent; absent: the usual one. */
export interface Assumptions {
  pass?: number;
  passAgain?: number;
  retakes?: number;
  retakeFee?: number;
  intakeHeld?: number;
  intakeRecurs?: number;
}

export interface SimulationRequest extends WayRequest, MadePlan {
  assumptions: Assumptions;
  runs?: number;
  seed?: number;
}

export interface Simulation {
  runs: number;
  seed: number;
  assumptions: Required<Assumptions>;
  finished: number;
  /** The first day by which so many percent of all runs are finished; no date: so many never are. */
  finishBy: { percent: number; date?: string }[];
  /** In which runs finish, from the first month to the last: `2027-03`. */
  months: { month: string; runs: number }[];
  deadline?: { date: string; runs: number };
  cost?: { currency: string; mean: number; within: { percent: number; amount: number }[] };
  budget?: { amount: number; runs: number };
  /** `days`: by so many, on average, the finish falls earlier if this module alone goes exactly to plan. */
  modules: { credential: string; failed: number; ended: number; days: number }[];
}
