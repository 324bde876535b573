/** A reader of iCalendar that is not ours, for the tests: they lie outside this folder and cannot name its packages. */
export { default as ICAL } from 'ical.js';
