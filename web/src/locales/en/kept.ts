import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** Plans that a person keeps, and two of them side by side. */
export const kept = {
  title: 'Kept plans',
  lead: 'Kept in this browser only, each with the wishes and the record that it was made for. Nothing is sent.',
  none: 'No plan has been kept yet.',
  name: 'Name of this plan',
  keep: 'Keep this plan',
  taken: 'A kept plan has this name already. Choose another one.',
  empty: 'A plan needs a name.',
  sameAs: (name: string) => `This plan is kept as “${name}”.`,
  tooLarge: 'This record is too large for a plan to be kept with it. Take the plan with you as a file instead.',
  done: { kept: 'The plan is kept.', removed: 'The plan is removed.', renamed: 'The plan is renamed.' },
  undo: 'Undo',
  elsewhere: 'Your kept plans were changed in another tab. This is their latest state.',
  keptOn: (date: string) => `kept on ${date}`,
  doneOn: (date: string) => `done on ${date}`,
  modules: (count: number) => plural(count, { one: 'one module', other: '# modules' }),
  compare: 'Compare',
  rename: 'Rename',
  remove: 'Remove',
  renameTitle: 'Rename the plan',
  save: 'Save',
  cancel: 'Cancel',
  unsavedBody:
    'Your kept plans are complete here as long as this page stays open, but they could not be stored. Make room and try again, or open each plan and copy a link to it.',
  unreadableTitle: 'What this browser has stored as your kept plans cannot be read',
  unreadableBody:
    'It is damaged, or another version of this site has written it. It has been left as it is. Save it as a file, or discard it. Until then, what you keep lasts only as long as this page stays open.',
  opened: (name: string, date: string) =>
    `This is “${name}”, which you kept on ${date}. Your record as it is now is untouched.`,
  was: (figures: string) => `When you kept it: ${figures}.`,
  otherCatalogue: 'The catalogue has changed since you kept it, so the plan may be another one.',
  otherEngine: 'It was kept with another version of Cairn, so the plan may be another one.',
  beside: 'Two plans side by side',
  besideLead: 'A kept plan is shown as it was on the day you kept it.',
  first: 'First plan',
  second: 'Second plan',
  here: 'The plan on this page',
  choose: 'Choose a plan',
  chooseTwo: 'Choose two different plans.',
  figure: 'Figure',
  rows: { finish: 'Done on', cost: 'Cost', hours: 'Work', count: 'Modules', asks: 'To bring yourself' },
  nothing: 'nothing',
  better: { finish: 'sooner', cost: 'cheaper', hours: 'less work', count: 'fewer', asks: 'less' },
  unstatedHours: (count: number) =>
    plural(count, { one: 'and one module without stated hours', other: 'and # modules without stated hours' }),
  both: 'In both',
  only: (name: string) => `Only in: ${name}`,
  noModule: 'None',
};

export type KeptWords = typeof kept;
