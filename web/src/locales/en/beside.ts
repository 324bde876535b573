import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** Two or three awards side by side, and what of one counts towards another. */
export const beside = {
  title: 'Awards side by side',
  lead: 'You hesitate between awards? See what each of them takes, and what of one would still count if you changed to another.',
  choice: 'Which awards',
  choose: ['First award', 'Second award', 'Third award'],
  none: 'None chosen',
  noAwards: 'No credential of this catalogue has stacking rules, so there is nothing to set side by side.',
  chooseTwo: 'Choose two awards, or three.',
  looking: 'Looking for the best plans…',
  stopped: 'Stopped. What of one award counts towards another is worked out once all plans are found.',
  takes: 'What it takes',
  rows: {
    finish: 'Done on',
    cost: 'Price',
    hours: 'Work',
    count: 'Modules',
    asks: 'What you bring yourself',
    status: 'This plan',
  },
  noPlan: 'no plan',
  notYet: 'not found yet',
  nothing: 'nothing',
  toPlan: 'See the plan',
  toReason: 'See why',
  uncertain: 'It rests on facts of your record that are not stated.',
  changes: 'If you change your mind',
  changesLead:
    'What counts once the plan of the first award is done. Something counts only if the other award needs it: what it has enough of without is not counted twice.',
  heading: (from: string, to: string) => `From “${from}” to “${to}”`,
  credits: (amount: string, count: number) => `${amount} ${plural(count, { one: 'credit', other: 'credits' })}`,
  modules: (count: number) => plural(count, { one: '1 module', other: '# modules' }),
  all: (amount: string, from: string, to: string) =>
    `Everything that counts towards “${from}” (${amount}) would also count towards “${to}”.`,
  no: (amount: string, from: string, to: string) =>
    `Of what counts towards “${from}” (${amount}), nothing would count towards “${to}”.`,
  some: (amount: string, from: string, to: string, shared: string, lost: string) =>
    `Of ${amount} that count towards “${from}”, ${shared} would also count towards “${to}”; ${lost} would be lost.`,
  perhaps: (amount: string, from: string, to: string, shared: string, open: string, lost: string) =>
    `Of ${amount} that count towards “${from}”, ${shared} would also count towards “${to}” and ${lost} would be lost. For ${open} it depends on facts that are not stated.`,
  counted: 'Still counts',
  open: 'Depends on facts that are not stated',
  lost: 'Counts for nothing there',
  nothingCounts: (from: string) => `“${from}” counts no module, so nothing can be carried over and nothing is lost.`,
  onlyNeeded: 'Taken only because something else asks for it, and of no use there',
  unstated: 'credits not stated',
  part: (part: string, whole: string) => `${part} of ${whole}`,
  yours: 'already yours',
  then: {
    satisfied: (to: string) => `“${to}” would then be complete.`,
    depends: (to: string) => `“${to}” would then be complete if facts that are not stated are as it needs them.`,
    undecided: (to: string) => `It took too long to tell what counts towards “${to}”.`,
  },
  missing: (to: string, amounts: string) => `Still missing for “${to}”: at least ${amounts}.`,
  otherConditions: (to: string) => `“${to}” then still has other conditions to be met.`,
  and: 'and',
};

export type BesideWords = typeof beside;
