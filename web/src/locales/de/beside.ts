import type { BesideWords } from '../en/beside';
import { pluralIn } from '../plural';

const plural = pluralIn('de');

export const beside: BesideWords = {
  title: 'Abschlüsse nebeneinander',
  lead: 'Sie schwanken zwischen Abschlüssen? Hier sehen Sie, was jeder verlangt und was von einem noch zählt, wenn Sie zu einem anderen wechseln.',
  choice: 'Welche Abschlüsse',
  choose: ['Erster Abschluss', 'Zweiter Abschluss', 'Dritter Abschluss'],
  none: 'Keiner gewählt',
  noAwards: 'Kein Abschluss dieses Katalogs hat Anrechnungsregeln; darum gibt es nichts nebeneinanderzustellen.',
  chooseTwo: 'Wählen Sie zwei Abschlüsse oder drei.',
  looking: 'Die besten Pläne werden gesucht…',
  stopped:
    'Die Suche wurde beendet. Was von einem Abschluss für einen anderen zählt, ergibt sich erst aus allen Plänen.',
  takes: 'Was dazugehört',
  rows: {
    finish: 'Fertig am',
    cost: 'Preis',
    hours: 'Aufwand',
    count: 'Module',
    asks: 'Was Sie selbst mitbringen',
    status: 'Dieser Plan',
  },
  noPlan: 'kein Plan',
  notYet: 'noch nicht gefunden',
  nothing: 'nichts',
  toPlan: 'Plan ansehen',
  toReason: 'Warum nicht?',
  uncertain: 'Er beruht auf Tatsachen in Ihrem Werdegang, die nicht angegeben sind.',
  changes: 'Wenn Sie es sich anders überlegen',
  changesLead:
    'Was zählt, wenn der Plan des ersten Abschlusses erfüllt ist. Etwas zählt nur, wenn der andere Abschluss es braucht: Wovon er auch ohne es genug hat, das zählt nicht noch einmal.',
  heading: (from, to) => `Von „${from}“ zu „${to}“`,
  credits: (amount, count) => `${amount} ${plural(count, { one: 'Leistungspunkt', other: 'Leistungspunkte' })}`,
  modules: (count) => plural(count, { one: '1 Modul', other: '# Module' }),
  all: (amount, from, to) => `Was für „${from}“ zählt (${amount}), würde alles auch für „${to}“ zählen.`,
  no: (amount, from, to) => `Von dem, was für „${from}“ zählt (${amount}), würde nichts für „${to}“ zählen.`,
  some: (amount, from, to, shared, lost) =>
    `Was für „${from}“ zählt: ${amount}. Davon auch für „${to}“: ${shared}. Verloren: ${lost}.`,
  perhaps: (amount, from, to, shared, open, lost) =>
    `Was für „${from}“ zählt: ${amount}. Davon auch für „${to}“: ${shared}. Verloren: ${lost}. Von nicht angegebenen Tatsachen hängt ab: ${open}.`,
  counted: 'Zählt weiterhin',
  open: 'Hängt von nicht angegebenen Tatsachen ab',
  lost: 'Zählt dort nicht',
  nothingCounts: (from) => `Für „${from}“ zählt kein Modul; es gibt also nichts mitzunehmen und nichts zu verlieren.`,
  onlyNeeded: 'Nur belegt, weil etwas anderes es verlangt, und dort ohne Nutzen',
  unstated: 'Leistungspunkte nicht angegeben',
  part: (part, whole) => `${part} von ${whole}`,
  yours: 'haben Sie schon',
  then: {
    satisfied: (to) => `„${to}“ wäre damit vollständig.`,
    depends: (to) => `„${to}“ wäre damit vollständig, wenn nicht angegebene Tatsachen so sind, wie er sie verlangt.`,
    undecided: (to) => `Es hätte zu lange gedauert, festzustellen, was für „${to}“ zählt.`,
  },
  missing: (to, amounts) => `Für „${to}“ fehlen dann noch mindestens ${amounts}.`,
  otherConditions: (to) => `Für „${to}“ sind dann noch andere Bedingungen zu erfüllen.`,
  and: 'und',
};
