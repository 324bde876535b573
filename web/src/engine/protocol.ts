/**
 * What the page and its worker say to one another. Each request has a number and ends in exactly one `value` or one `problems`;
 * `open` and `plan` are reported on in between. `hash` names the catalogue that a reply speaks of, so that a late one can be dropped.
 * (Own and small rather than Comlink: progress and stale replies need the envelope anyway.)
 */
import type { Engine, Problem } from './engine';
import type { Plan, Ways } from './plan';

export type Operation = keyof Engine;

export interface Request {
  id: number;
  operation: Operation;
  argument: unknown;
}

export type Reply =
  | { id: number; progress: number }
  | { id: number; better: Plan | Ways }
  | { id: number; value: unknown; hash: string }
  | { id: number; problems: Problem[] };
