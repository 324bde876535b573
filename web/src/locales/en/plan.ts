import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** Of other plans: how many, whether there are no more, and whether all that is said of them is proved. */
export interface Found {
  count: number;
  complete: boolean;
  proven: boolean;
}

/** How to get to an award: what is asked of a person, the plan, and why there may be none. */
export const plan = {
  title: 'Plan',
  lead: 'What to take, in which order, by when and for how much, so that all rules of the award are met. Worked out in your browser; nothing is sent.',
  beside: 'Set it beside other awards',
  wishes: 'How you want to learn',
  wishesHint: 'Kept with your record in this browser. The plan follows as you change it.',
  start: 'Not before',
  hoursPerWeek: 'Hours a week',
  anyHours: 'as many as it takes',
  hoursValue: (hours: number) => plural(hours, { one: '1 hour', other: '# hours' }),
  maxParallel: 'At once, at most',
  anyNumber: 'No limit',
  deadline: 'Done by',
  budget: 'Budget',
  currency: 'Currency',
  delivery: 'Only these formats',
  languages: 'Only in these languages',
  anyLanguage: 'any',
  countries: 'Only in these countries',
  anyCountry: 'any',
  pauses: 'Pauses',
  pauseFrom: 'From',
  pauseTo: 'to',
  addPause: 'Add a pause',
  removePause: 'Remove',
  objective: 'What matters most',
  objectives: {
    finish: 'Done soonest',
    cost: 'Least money',
    hours: 'Least work',
    count: 'Fewest modules',
  },
  looking: 'Looking for the best plan…',
  lookingBetter: 'There is a plan. Looking for a better one…',
  cancel: 'Stop looking',
  stopped: 'Stopped before anything was found.',
  already: 'You have everything that this award asks for. Nothing needs to be planned.',
  onlyAsks: 'No module is needed: what is still missing only you can bring.',
  summary: (finish: string, modules: number) =>
    plural(modules, { one: `Done on ${finish}, with one module`, other: `Done on ${finish}, with # modules` }),
  hours: (hours: string) => `${hours} hours of work`,
  noCost: 'nothing to pay',
  unpriced: (count: number) =>
    plural(count, { one: 'and one module without a stated price', other: 'and # modules without a stated price' }),
  best: {
    finish: 'No plan is done sooner.',
    cost: 'No plan costs less.',
    hours: 'No plan asks for less work.',
    count: 'No plan has fewer modules.',
  },
  perhaps: 'There may be a better plan: it took too long to look at all of them.',
  bound: {
    finish: (bound: string) => `None is done before ${bound}.`,
    cost: (bound: string) => `None costs less than ${bound}.`,
    hours: (bound: string) => `None asks for less than ${bound} hours.`,
    count: (bound: string) => `None has fewer than ${bound} modules.`,
  },
  choice: {
    title: 'Other ways',
    lead: 'The plan above is the best for what matters most to you. Here you see what else there is.',
    kinds: {
      front: 'Sooner, cheaper or less work',
      alternatives: 'With other modules',
      robust: 'Safe if one drops out',
    },
    look: { front: 'Show the choice', alternatives: 'Look for other modules', robust: 'Look for a safe plan' },
    said: {
      front: ({ count, complete, proven }: Found) =>
        count === 1
          ? 'One plan is soonest, cheapest and least work at once.'
          : `${complete ? 'These are all the plans' : 'These are plans'} of which none is better than another in all three.${proven ? '' : ' Not all could be looked at.'}`,
      alternatives: ({ complete, proven }: Found) =>
        `Each leaves out at least a quarter of the modules of every other.${complete ? ' There are no more.' : proven ? '' : ' Not all could be looked at.'}`,
      robust: ({ count, proven }: Found) =>
        count > 0
          ? `Whichever of its modules drops out, the others still lead to the award.${proven ? '' : ' There may be a better one.'}`
          : proven
            ? 'There is none: some module cannot be replaced by anything else, or not within your wishes.'
            : 'It took too long to tell whether there is one.',
    },
    plan: 'Plan',
    done: 'Done',
    modules: 'Modules',
    number: (number: number) => `Plan ${number}`,
    show: 'Show',
    shown: 'on the page',
    asAsked: 'the plan that you asked for',
    fewer: 'leaves out some modules',
    instead: (titles: string) => `with ${titles}`,
    upwards: { cost: 'Money', hours: 'Work' },
    chosen: {
      front: 'Chosen below, between sooner, cheaper and less work.',
      alternatives: 'Chosen below, with other modules.',
      robust: 'Chosen below: any one of its modules may drop out.',
    },
    back: 'Back to the plan that you asked for',
  },
  failed: {
    title: 'If you fail one',
    lead: 'Choose a module. All goes to plan until its last day; then the best way on from there is looked for. What has begun goes on, and each attempt is paid for.',
    which: 'Module that you fail once',
    none: 'none',
    done: (finish: string, days: number) =>
      days === 0
        ? `You are done on ${finish}, no later than planned.`
        : plural(Math.abs(days), {
            one: `You are done on ${finish}, a day ${days > 0 ? 'later' : 'sooner'} than planned.`,
            other: `You are done on ${finish}, # days ${days > 0 ? 'later' : 'sooner'} than planned.`,
          }),
    cost: (then: string, planned: string) => `What it costs in all: ${then}; as planned: ${planned}.`,
    sameCost: (cost: string) => `It costs no more than planned: ${cost}.`,
    again: (start: string) => `You take it again from ${start} on.`,
    instead: (titles: string, too: boolean) =>
      too ? `You also take ${titles}.` : `You do not take it again, but ${titles}.`,
    spared: 'It does not have to be taken again.',
    asks: 'What no module gives is still up to you, as above.',
    noWay: (limits: string) =>
      limits
        ? `Then no way to the award keeps to this: ${limits}.`
        : 'Then nothing that is offered leads to the award.',
    undecided: 'It took too long to tell what then.',
    wayOn: 'The way on from there',
  },
  uncertain:
    'It rests on facts of your record that are not stated. The pathway lists them under “What has to be settled”, and each can be settled there.',
  undecided: 'It took too long to find a plan or to show that there is none. Fewer wishes, or another goal, may help.',
  leaveOut: 'Leave out',
  leftOut: 'Left out',
  putBack: 'Put back',
  timeline: 'Timeline',
  module: 'Module',
  when: 'When',
  price: 'Price',
  work: 'Work',
  notStated: 'not stated',
  legend: { module: 'Module', pause: 'Pause', deadline: 'Deadline', finish: 'Done' },
  grade: (grade: string) => `assumed to be passed with ${grade}`,
  takenFor: 'taken for granted',
  assumed: {
    starts: 'that it can begin on any day',
    hours: 'how much work it is',
    format: 'that its format suits you',
    languages: 'that it is taught in your languages',
    countries: 'that it is open in your countries',
    intake: 'that it begins on that day again, as in earlier years',
  } as Record<string, string>,
  needed: 'not counted by the award, but something else in the plan asks for it',
  structure: {
    waiting: (count: number) =>
      plural(count, { one: '1 later module waits for this one', other: '# later modules wait for this one' }),
    waits: 'waits for an earlier module',
    chain: (count: number) => `part of a chain of ${count} modules`,
    what: 'What waits for what',
    about:
      'A module waits for another if it could not begin on its day without it. Where either of two would do, it waits for neither. In a chain each module waits for the one before; what is said is the longest that the module is part of.',
    total: (complexity: string) =>
      `Research calls the two numbers blocking and delay. Added up over all modules they are the plan’s structural complexity, here ${complexity}: the higher it is, the more hangs on the order.`,
    source: 'Curricular Analytics (Heileman and others, 2018)',
  },
  asks: 'What you need to bring yourself',
  asksLead: 'No module gives this. The plan takes it for granted.',
  lapses: (date: string, what: string) =>
    what
      ? `On ${date} this award would lapse, unless this is renewed by then: ${what}.`
      : `On ${date} this award would lapse, unless what runs out then is renewed.`,
  none: 'There is no such plan',
  noneOffered: 'Nobody could complete this award with what the catalogue offers, whatever their wishes.',
  noneOfferedSee: 'See what it asks for',
  conflict: (limits: string) => `Not all of this can hold: ${limits}.`,
  conflictOne: (limit: string) => `No plan keeps to ${limit}.`,
  unproven: 'It took too long to look at everything: perhaps a smaller change would do.',
  relax: 'What would do',
  relaxTo: 'Change it so',
  limits: {
    deadline: 'the deadline',
    budget: 'the budget',
    hoursPerWeek: 'the hours a week',
    maxParallel: 'how much you take at once',
    delivery: 'the formats',
    languages: 'the languages',
    countries: 'the countries',
    pauses: 'the pauses',
  },
  raise: {
    deadline: (date: string) => `done by ${date}`,
    budget: (money: string) => `a budget of ${money}`,
    hoursPerWeek: (hours: string) => `${hours} hours a week`,
    maxParallel: (count: string) => `${count} at once`,
    delivery: 'any format',
    languages: 'any language',
    countries: 'any country',
    pauses: 'no pauses',
  },
  and: 'and',
  sure: 'How sure is that?',
  sureLead: (runs: string) =>
    `The plan, lived through ${runs} times with some luck and some bad luck. Nobody knows the real chances: these are assumptions, and you can change them.`,
  odds: { 50: 'Half of the runs', 90: '9 in 10 runs', 95: '19 in 20 runs' } as Record<number, string>,
  finishBy: (odds: string, date: string) => `${odds} are done by ${date}.`,
  never: (odds: string) => `Not so many ever finish: ${odds}.`,
  within: (odds: string, money: string) => `${odds} stay within ${money}.`,
  byDeadline: (share: string) => `The deadline is met in ${share} of the runs.`,
  inBudget: (share: string) => `${share} of the runs are done within the budget.`,
  slip: (module: string, days: string) =>
    `What costs most time when it goes wrong: ${module}, ${days} days on average.`,
  chart: 'In which month the runs are done',
  chartMonth: 'Month',
  chartRuns: 'Runs',
  asTable: 'The same as a table',
  assumptions: 'Assumptions',
  assumption: {
    pass: 'Passed at once, in %',
    passAgain: 'Passed at a retake, in %',
    retakes: 'Retakes, at most',
    retakeFee: 'Fee for a retake, in % of the fee',
    intakeHeld: 'A stated start takes place, in %',
    intakeRecurs: 'A start of earlier years takes place again, in %',
  },
  takeAway: 'Take it with you',
  calendar: 'Calendar (.ics)',
  table: 'Table (.csv)',
  data: 'Data (.json)',
  print: 'Print',
  share: 'Copy a link to this plan',
  shareHint: 'The link holds your wishes and your record. Give it only to people who may read them.',
  shared: 'Link copied.',
  tooLarge: 'This record is too large for a link. Save it as a file instead.',
  fromLink: 'This plan comes from a link. Your own record is untouched.',
  otherCatalogue: 'The catalogue has changed since the link was made, so the plan may be another one.',
  otherEngine: 'The link was made with another version of Cairn, so the plan may be another one.',
  toOwn: 'Make my own plan',
  brokenLink: {
    damaged: 'The link is damaged: it may have been cut off.',
    version: 'The link was made by a version of Cairn that this one does not know.',
    large: 'The link holds more than this page reads.',
    shape: 'The link does not hold a plan.',
  },
  finishEvent: (award: string) => `Done: ${award}`,
  pauseEvent: 'Pause from learning',
  columns: {
    title: 'Module',
    credential: 'Id',
    start: 'From',
    end: 'To',
    hours: 'Hours',
    cost: 'Cost',
    currency: 'Currency',
    grade: 'Assumed grade',
    scale: 'Grade scale',
    assumed: 'Taken for granted',
  },
  waiting: 'The plan is worked out here, in your browser, with JavaScript.',
};

export type PlanWords = typeof plan;
