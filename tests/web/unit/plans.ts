/** Plans for tests of what is made of them, and chance that falls the same way every time. */
import type { Pick, Plan } from '../../../web/src/engine/plan';

export function planOf(picks: Pick[], more: Partial<Plan> = {}): Plan {
  const finish = picks
    .map(({ end }) => end)
    .sort()
    .at(-1)!;
  return {
    award: 'award',
    start: '2027-01-11',
    objective: 'finish',
    steps: 1000,
    status: 'optimal',
    certain: true,
    picks,
    asks: [],
    totals: { finish, days: 1, unpriced: 0, hours: 0, count: picks.length, complexity: picks.length },
    ...more,
  };
}

export function pick(credential: string, start: string, end: string, more: Partial<Pick> = {}): Pick {
  return { credential, nodes: [''], start, end, structure: { blocking: 0, delay: 1, complexity: 1 }, ...more };
}

/** Whole numbers from 0 to below `under`: a linear congruential generator, its high bits. */
export function chance(seed: number): (under: number) => number {
  let state = seed;
  return (under) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * under);
  };
}

const pieces = [
  ...[
    'Welding',
    'für Anfänger',
    'año',
    'łódź',
    '数据科学',
    '👩‍🔧',
    '🧗',
    'e\u0301',
    'a'.repeat(90),
    'ü'.repeat(60),
    '🧗'.repeat(30),
  ],
  ...[
    ',',
    ';',
    ':',
    '\\',
    '\\n',
    '"',
    '""',
    "'",
    '\n',
    '\r\n',
    '\t',
    ' ',
    'BEGIN:VEVENT',
    '=SUM(A1)',
    '+1',
    '-1',
    '@x',
  ],
];

/** Titles that files have stumbled over. */
export function titles(count: number, seed: number): string[] {
  const below = chance(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(9) }, () => pieces[below(pieces.length)]!).join(below(2) ? ' ' : ''),
  );
}
