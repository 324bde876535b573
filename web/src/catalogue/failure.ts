import type { Problem } from '../engine/engine';

/** Why there is no catalogue to show, as a person would tell them apart. */
export type Failure =
  | { kind: 'unreachable'; address: string }
  | { kind: 'broken'; problems: Problem[] }
  | { kind: 'engine'; message: string }
  | { kind: 'unknown'; name: string }
  | { kind: 'local' }
  | { kind: 'missing'; id: string };
