/**
 * A plan as an iCalendar file (RFC 5545), for whatever calendar the person keeps: an event of whole days for each pick, one for the
 * day on which the award is complete, and their pauses. None of them makes a person busy: a course of eight hours a week leaves
 * room for a dentist.
 */
import type { Pick, Way } from '../engine/plan';
import { dayAfter, type Stretch } from './day';
import { foreign } from './foreign';

export interface CalendarWords {
  /** What the plan takes for granted of a pick and whatever else is to be read with it; empty: nothing. */
  describe(pick: Pick): string;
  /** The day on which the award is complete. */
  finish: { title: string; description: string };
  pause: string;
}

export interface CalendarOptions {
  /** By credential; what has none is called by its id. */
  titles: ReadonlyMap<string, string>;
  words: CalendarWords;
  /** Of the words (BCP 47); titles keep whatever language they are in. */
  language: string;
  /** When the file is made: an ISO date-time in UTC. */
  stamp: string;
  pauses?: readonly Stretch[];
}

interface Happening {
  /** Distinguishes it from everything else that any file of this site holds. */
  about: string[];
  days: Stretch;
  /** The properties that say what it is. */
  said: string[];
}

/** The most octets of a line, its break not counted (section 3.1). */
const longest = 75;

export function calendarOf(plan: Way, options: CalendarOptions): string {
  const happenings = [
    ...plan.picks.map((pick) => taken(pick, plan, options)),
    finished(plan, options),
    ...(options.pauses ?? []).map((pause) => paused(pause, options)),
  ];
  // Sections 3.6 and 3.7: the identifier and the version are what a calendar must have.
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cairn//Plan//EN',
    'CALSCALE:GREGORIAN',
    ...happenings.flatMap((one) => event(one, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + '\r\n').join('');
}

function taken(pick: Pick, plan: Way, { titles, words, language }: CalendarOptions): Happening {
  const { credential, start, end } = pick;
  return {
    about: ['pick', plan.award, credential, start],
    days: [start, end],
    said: [
      ...property('SUMMARY', titles.get(credential) ?? credential),
      ...property('DESCRIPTION', words.describe(pick), language),
    ],
  };
}

function finished({ award, totals: { finish } }: Way, { words, language }: CalendarOptions): Happening {
  return {
    about: ['finish', award, finish],
    days: [finish, finish],
    said: [
      ...property('SUMMARY', words.finish.title, language),
      ...property('DESCRIPTION', words.finish.description, language),
    ],
  };
}

function paused(pause: Stretch, { words, language }: CalendarOptions): Happening {
  return { about: ['pause', ...pause], days: pause, said: property('SUMMARY', words.pause, language) };
}

/** Section 3.6.1. The end of an event of whole days is the day after its last (section 3.8.2.2). */
function event({ about, days: [first, last], said }: Happening, { stamp }: CalendarOptions): string[] {
  return [
    'BEGIN:VEVENT',
    // Section 3.8.4.7: the same plan, exported again, updates what is there and doubles nothing.
    ...property('UID', `${about.join('/')}@cairn`),
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART;VALUE=DATE:${basic(first)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(last))}`,
    ...said,
    // Section 3.8.2.7.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Section 3.3.4: 20270111. */
function basic(iso: string): string {
  return iso.replaceAll('-', '');
}

/** Section 3.3.5, form 2: 20270111T093000Z. Parts of a second have no place in it. */
function utc(iso: string): string {
  return iso.replace(/\.\d+/, '').replace(/[-:]/g, '');
}

/**
 * A property whose value is text (section 3.3.11): backslash, semicolon and comma escaped, a line break as `\n`; its language named
 * where it is known (section 3.2.10). Nothing to say: no property.
 */
function property(name: string, text: string, language?: string): string[] {
  const value = foreign(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
  return value === '' ? [] : [`${name}${language ? `;LANGUAGE=${language}` : ''}:${value}`];
}

/** Section 3.1. The space that begins a continued line is one of its octets, and no character is parted. */
function folded(line: string): string {
  let text = '';
  let room = longest;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0)!);
    if (octets > room) {
      text += '\r\n ';
      room = longest - 1;
    }
    text += character;
    room -= octets;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
