import type { KeptWords } from '../en/kept';
import { pluralIn } from '../plural';

const plural = pluralIn('de');

export const kept: KeptWords = {
  title: 'Gespeicherte Pläne',
  lead: 'Nur in diesem Browser gespeichert, jeder mit den Wünschen und dem Werdegang, für die er berechnet wurde. Nichts wird gesendet.',
  none: 'Noch ist kein Plan gespeichert.',
  name: 'Name dieses Plans',
  keep: 'Diesen Plan speichern',
  taken: 'So heißt schon ein gespeicherter Plan. Wählen Sie einen anderen Namen.',
  empty: 'Ein Plan braucht einen Namen.',
  sameAs: (name) => `Dieser Plan ist als „${name}“ gespeichert.`,
  tooLarge:
    'Dieser Werdegang ist zu groß, um einen Plan mit ihm zu speichern. Nehmen Sie den Plan stattdessen als Datei mit.',
  done: {
    kept: 'Der Plan ist gespeichert.',
    removed: 'Der Plan ist entfernt.',
    renamed: 'Der Plan ist umbenannt.',
  },
  undo: 'Rückgängig',
  elsewhere: 'Ihre gespeicherten Pläne wurden in einem anderen Tab geändert. Das ist der neueste Stand.',
  keptOn: (date) => `gespeichert am ${date}`,
  doneOn: (date) => `fertig am ${date}`,
  modules: (count) => plural(count, { one: 'ein Modul', other: '# Module' }),
  compare: 'Vergleichen',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  renameTitle: 'Plan umbenennen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  unsavedBody:
    'Solange diese Seite offen ist, sind Ihre Pläne hier vollständig; sie ließen sich aber nicht ablegen. Schaffen Sie Platz und versuchen Sie es noch einmal, oder öffnen Sie jeden Plan und kopieren Sie einen Link zu ihm.',
  unreadableTitle: 'Was dieser Browser als Ihre gespeicherten Pläne abgelegt hat, ist nicht lesbar',
  unreadableBody:
    'Es ist beschädigt, oder eine andere Version dieser Seite hat es geschrieben. Es wurde nicht angetastet. Speichern Sie es als Datei, oder verwerfen Sie es. Bis dahin bleibt, was Sie speichern, nur, solange diese Seite offen ist.',
  opened: (name, date) =>
    `Das ist „${name}“, von Ihnen am ${date} gespeichert. Ihr heutiger Werdegang bleibt unberührt.`,
  was: (figures) => `Als Sie ihn gespeichert haben: ${figures}.`,
  otherCatalogue: 'Der Katalog hat sich seither geändert; der Plan kann deshalb ein anderer sein.',
  otherEngine: 'Er wurde mit einer anderen Version von Cairn gespeichert; der Plan kann deshalb ein anderer sein.',
  beside: 'Zwei Pläne nebeneinander',
  besideLead: 'Ein gespeicherter Plan steht hier so, wie er an dem Tag war, an dem Sie ihn gespeichert haben.',
  first: 'Erster Plan',
  second: 'Zweiter Plan',
  here: 'Der Plan auf dieser Seite',
  choose: 'Plan wählen',
  chooseTwo: 'Wählen Sie zwei verschiedene Pläne.',
  figure: 'Angabe',
  rows: { finish: 'Fertig am', cost: 'Kosten', hours: 'Arbeitsaufwand', count: 'Module', asks: 'Selbst mitzubringen' },
  nothing: 'nichts',
  better: { finish: 'früher', cost: 'günstiger', hours: 'weniger Arbeit', count: 'weniger', asks: 'weniger' },
  unstatedHours: (count) =>
    plural(count, { one: 'und ein Modul ohne Stundenangabe', other: 'und # Module ohne Stundenangabe' }),
  both: 'In beiden',
  only: (name) => `Nur in: ${name}`,
  noModule: 'Keines',
};
