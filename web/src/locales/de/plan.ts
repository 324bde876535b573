import type { Found, PlanWords } from '../en/plan';
import { pluralIn } from '../plural';

const plural = pluralIn('de');

export const plan: PlanWords = {
  title: 'Plan',
  lead: 'Was Sie belegen, in welcher Reihenfolge, bis wann und zu welchem Preis, damit alle Regeln des Abschlusses erfüllt sind. In Ihrem Browser berechnet; nichts wird gesendet.',
  beside: 'Mit anderen Abschlüssen vergleichen',
  wishes: 'Wie Sie lernen möchten',
  wishesHint: 'Wird mit Ihrem Werdegang in diesem Browser aufbewahrt. Wenn Sie etwas ändern, passt sich der Plan an.',
  start: 'Beginn frühestens',
  hoursPerWeek: 'Stunden pro Woche',
  anyHours: 'so viele wie nötig',
  hoursValue: (hours) => plural(hours, { one: '1 Stunde', other: '# Stunden' }),
  maxParallel: 'Gleichzeitig höchstens',
  anyNumber: 'Unbegrenzt',
  deadline: 'Fertig bis',
  budget: 'Budget',
  currency: 'Währung',
  delivery: 'Nur diese Lernformen',
  languages: 'Nur in diesen Sprachen',
  anyLanguage: 'jede',
  countries: 'Nur in diesen Ländern',
  anyCountry: 'jedes',
  pauses: 'Pausen',
  pauseFrom: 'Von',
  pauseTo: 'bis',
  addPause: 'Pause hinzufügen',
  removePause: 'Entfernen',
  objective: 'Was am wichtigsten ist',
  objectives: {
    finish: 'Möglichst früh fertig',
    cost: 'Möglichst wenig Geld',
    hours: 'Möglichst wenig Arbeit',
    count: 'Möglichst wenige Module',
  },
  looking: 'Der beste Plan wird gesucht…',
  lookingBetter: 'Es gibt einen Plan. Ein besserer wird gesucht…',
  cancel: 'Suche beenden',
  stopped: 'Die Suche wurde beendet, bevor etwas gefunden war.',
  already: 'Sie haben alles, was dieser Abschluss verlangt. Es gibt nichts zu planen.',
  onlyAsks: 'Es braucht kein Modul: Was noch fehlt, können nur Sie selbst einbringen.',
  summary: (finish, modules) =>
    plural(modules, { one: `Fertig am ${finish}, mit einem Modul`, other: `Fertig am ${finish}, mit # Modulen` }),
  hours: (hours) => `${hours} Stunden Arbeitsaufwand`,
  noCost: 'nichts zu bezahlen',
  unpriced: (count) => plural(count, { one: 'und ein Modul ohne Preisangabe', other: 'und # Module ohne Preisangabe' }),
  best: {
    finish: 'Mit keinem Plan sind Sie früher fertig.',
    cost: 'Kein Plan kostet weniger.',
    hours: 'Kein Plan macht weniger Arbeit.',
    count: 'Kein Plan kommt mit weniger Modulen aus.',
  },
  perhaps: 'Vielleicht gibt es einen besseren Plan: Alle anzusehen, hätte zu lange gedauert.',
  bound: {
    finish: (bound) => `Mit keinem sind Sie vor dem ${bound} fertig.`,
    cost: (bound) => `Keiner kostet weniger als ${bound}.`,
    hours: (bound) => `Keiner verlangt weniger als ${bound} Stunden.`,
    count: (bound) => `Die Zahl der Module ist bei keinem kleiner als ${bound}.`,
  },
  choice: {
    title: 'Andere Wege',
    lead: 'Der Plan oben ist der beste für das, was Ihnen am wichtigsten ist. Hier sehen Sie, was es sonst gibt.',
    kinds: {
      front: 'Früher, günstiger oder weniger Aufwand',
      alternatives: 'Mit anderen Modulen',
      robust: 'Sicher, falls eines ausfällt',
    },
    look: { front: 'Auswahl zeigen', alternatives: 'Andere Module suchen', robust: 'Sicheren Plan suchen' },
    said: {
      front: ({ count, complete, proven }: Found) =>
        count === 1
          ? 'Ein Plan ist zugleich der früheste, der günstigste und der mit dem geringsten Aufwand.'
          : `${complete ? 'Das sind alle Pläne' : 'Das sind Pläne'}, von denen keiner in allen drei Punkten besser ist als ein anderer.${proven ? '' : ' Nicht alle konnten geprüft werden.'}`,
      alternatives: ({ complete, proven }: Found) =>
        `Jeder lässt mindestens ein Viertel der Module jedes anderen weg.${complete ? ' Mehr gibt es nicht.' : proven ? '' : ' Nicht alle konnten geprüft werden.'}`,
      robust: ({ count, proven }: Found) =>
        count > 0
          ? `Welches Modul auch ausfällt, die anderen führen trotzdem zum Abschluss.${proven ? '' : ' Vielleicht gibt es einen besseren.'}`
          : proven
            ? 'Es gibt keinen: Ein Modul lässt sich durch nichts ersetzen, oder nicht im Rahmen Ihrer Wünsche.'
            : 'Ob es einen gibt, ließ sich in der Zeit nicht klären.',
    },
    plan: 'Plan',
    done: 'Fertig',
    modules: 'Module',
    number: (number: number) => `Plan ${number}`,
    show: 'Zeigen',
    shown: 'auf der Seite',
    asAsked: 'der gesuchte Plan',
    fewer: 'lässt einige Module weg',
    instead: (titles: string) => `mit ${titles}`,
    upwards: { cost: 'Geld', hours: 'Aufwand' },
    chosen: {
      front: 'Unten gewählt: zwischen früher, günstiger und weniger Aufwand.',
      alternatives: 'Unten gewählt: mit anderen Modulen.',
      robust: 'Unten gewählt: Jedes einzelne Modul darf ausfallen.',
    },
    back: 'Zurück zum gesuchten Plan',
  },
  failed: {
    title: 'Wenn Sie eines nicht bestehen',
    lead: 'Wählen Sie ein Modul. Bis zu seinem letzten Tag läuft alles nach Plan; von da an wird der beste Weg neu gesucht. Was begonnen hat, läuft weiter, und jeder Versuch kostet.',
    which: 'Modul, das Sie einmal nicht bestehen',
    none: 'keines',
    done: (finish: string, days: number) =>
      days === 0
        ? `Fertig sind Sie am ${finish}, nicht später als geplant.`
        : plural(Math.abs(days), {
            one: `Fertig sind Sie am ${finish}, einen Tag ${days > 0 ? 'später' : 'früher'} als geplant.`,
            other: `Fertig sind Sie am ${finish}, # Tage ${days > 0 ? 'später' : 'früher'} als geplant.`,
          }),
    cost: (then: string, planned: string) => `Kosten insgesamt: ${then}; nach Plan: ${planned}.`,
    sameCost: (cost: string) => `Es kostet nicht mehr als geplant: ${cost}.`,
    again: (start: string) => `Sie belegen es noch einmal, ab ${start}.`,
    instead: (titles: string, too: boolean) =>
      too ? `Dazu belegen Sie ${titles}.` : `Sie belegen es nicht noch einmal, sondern ${titles}.`,
    spared: 'Es muss nicht noch einmal belegt werden.',
    asks: 'Was kein Modul gibt, bleibt Ihre Sache, wie oben.',
    noWay: (limits: string) =>
      limits
        ? `Dann hält kein Weg zum Abschluss dies ein: ${limits}.`
        : 'Dann führt nichts, was angeboten wird, zum Abschluss.',
    undecided: 'Was dann ist, ließ sich in der Zeit nicht klären.',
    wayOn: 'Der Weg von da an',
  },
  uncertain:
    'Er beruht auf Tatsachen in Ihrem Werdegang, die nicht angegeben sind. Die Seite zum Weg führt sie unter „Was zu klären ist“ auf; dort können Sie jede angeben.',
  undecided:
    'Es hätte zu lange gedauert, einen Plan zu finden oder zu zeigen, dass es keinen gibt. Weniger Wünsche oder ein anderes Ziel können helfen.',
  leaveOut: 'Weglassen',
  leftOut: 'Weggelassen',
  putBack: 'Wieder aufnehmen',
  timeline: 'Zeitleiste',
  module: 'Modul',
  when: 'Wann',
  price: 'Preis',
  work: 'Aufwand',
  notStated: 'nicht angegeben',
  legend: { module: 'Modul', pause: 'Pause', deadline: 'Frist', finish: 'Fertig' },
  grade: (grade) => `angenommen wird, dass Sie mit ${grade} bestehen`,
  takenFor: 'vorausgesetzt',
  assumed: {
    starts: 'dass es an jedem Tag beginnen kann',
    hours: 'wie groß der Arbeitsaufwand ist',
    format: 'dass die Lernform für Sie passt',
    languages: 'dass es in Ihren Sprachen unterrichtet wird',
    countries: 'dass es in Ihren Ländern angeboten wird',
    intake: 'dass es wie in früheren Jahren wieder an diesem Tag beginnt',
  },
  needed: 'zählt nicht für den Abschluss, wird aber von etwas anderem im Plan verlangt',
  structure: {
    waiting: (count) =>
      plural(count, { one: 'ein späteres Modul baut darauf auf', other: '# spätere Module bauen darauf auf' }),
    waits: 'baut auf einem früheren Modul auf',
    chain: (count) => `Teil einer Kette von ${count} Modulen`,
    what: 'Was worauf aufbaut',
    about:
      'Ein Modul baut auf einem anderen auf, wenn es ohne dieses nicht an seinem Tag beginnen könnte. Genügt eines von zweien, baut es auf keinem von beiden auf. In einer Kette baut jedes Modul auf dem vorigen auf; genannt ist die längste, zu der das Modul gehört.',
    total: (complexity) =>
      `In der Forschung heißen die beiden Zahlen „blocking“ und „delay“. Über alle Module zusammengezählt ergeben sie die strukturelle Komplexität des Plans, hier ${complexity}: Je höher sie ist, desto mehr hängt an der Reihenfolge.`,
    source: 'Curricular Analytics (Heileman und andere, 2018)',
  },
  asks: 'Was Sie selbst mitbringen müssen',
  asksLead: 'Kein Modul liefert das. Der Plan setzt es voraus.',
  lapses: (date, what) =>
    what
      ? `Am ${date} würde dieser Abschluss seine Gültigkeit verlieren, wenn Sie dies nicht bis dahin erneuern: ${what}.`
      : `Am ${date} würde dieser Abschluss seine Gültigkeit verlieren, wenn Sie nicht erneuern, was dann abläuft.`,
  none: 'Einen solchen Plan gibt es nicht',
  noneOffered:
    'Mit dem, was der Katalog anbietet, kann niemand diesen Abschluss erreichen, gleich mit welchen Wünschen.',
  noneOfferedSee: 'Ansehen, was er verlangt',
  conflict: (limits) => `Das lässt sich nicht alles zugleich einhalten: ${limits}.`,
  conflictOne: (limit) => `Kein Plan hält dies ein: ${limit}.`,
  unproven: 'Es hätte zu lange gedauert, alles zu prüfen: Vielleicht genügt eine kleinere Änderung.',
  relax: 'Was genügen würde',
  relaxTo: 'So ändern',
  limits: {
    deadline: 'die Frist',
    budget: 'das Budget',
    hoursPerWeek: 'die Stunden pro Woche',
    maxParallel: 'wie viel Sie gleichzeitig belegen',
    delivery: 'die Lernformen',
    languages: 'die Sprachen',
    countries: 'die Länder',
    pauses: 'die Pausen',
  },
  raise: {
    deadline: (date) => `fertig bis zum ${date}`,
    budget: (money) => `ein Budget von ${money}`,
    hoursPerWeek: (hours) => `${hours} Stunden pro Woche`,
    maxParallel: (count) => `${count} gleichzeitig`,
    delivery: 'jede Lernform',
    languages: 'jede Sprache',
    countries: 'jedes Land',
    pauses: 'keine Pausen',
  },
  and: 'und',
  sure: 'Wie sicher ist das?',
  sureLead: (runs) =>
    `Der Plan, ${runs}-mal durchlebt, mit Glück und mit Pech. Die wirklichen Chancen kennt niemand: Dies sind Annahmen, und Sie können sie ändern.`,
  odds: { 50: 'die Hälfte der Durchläufe', 90: '9 von 10 Durchläufen', 95: '19 von 20 Durchläufen' },
  finishBy: (odds, date) => `Fertig bis ${date}: ${odds}.`,
  never: (odds) => `So weit kommt es nie, dass fertig sind: ${odds}.`,
  within: (odds, money) => `Höchstens ${money}: ${odds}.`,
  byDeadline: (share) => `Die Frist wird in ${share} der Durchläufe eingehalten.`,
  inBudget: (share) => `${share} der Durchläufe werden im Rahmen des Budgets fertig.`,
  slip: (module, days) => `Was am meisten Zeit kostet, wenn es schiefgeht: ${module}, im Mittel ${days} Tage.`,
  chart: 'In welchem Monat die Durchläufe fertig werden',
  chartMonth: 'Monat',
  chartRuns: 'Durchläufe',
  asTable: 'Dasselbe als Tabelle',
  assumptions: 'Annahmen',
  assumption: {
    pass: 'Sofort bestanden, in %',
    passAgain: 'Bei einer Wiederholung bestanden, in %',
    retakes: 'Wiederholungen, höchstens',
    retakeFee: 'Gebühr einer Wiederholung, in % der Gebühr',
    intakeHeld: 'Ein genannter Beginn findet statt, in %',
    intakeRecurs: 'Ein Beginn früherer Jahre findet wieder statt, in %',
  },
  takeAway: 'Mitnehmen',
  calendar: 'Kalender (.ics)',
  table: 'Tabelle (.csv)',
  data: 'Daten (.json)',
  print: 'Drucken',
  share: 'Link zu diesem Plan kopieren',
  shareHint: 'Der Link enthält Ihre Wünsche und Ihren Werdegang. Geben Sie ihn nur Personen, die beides lesen dürfen.',
  shared: 'Link kopiert.',
  tooLarge: 'Dieser Werdegang ist zu groß für einen Link. Speichern Sie ihn stattdessen als Datei.',
  fromLink: 'Dieser Plan kommt aus einem Link. Ihr eigener Werdegang bleibt unberührt.',
  otherCatalogue:
    'Der Katalog hat sich geändert, seit der Link erstellt wurde; der Plan kann deshalb ein anderer sein.',
  otherEngine: 'Der Link wurde mit einer anderen Version von Cairn erstellt; der Plan kann deshalb ein anderer sein.',
  toOwn: 'Meinen eigenen Plan erstellen',
  brokenLink: {
    damaged: 'Der Link ist beschädigt: Vielleicht wurde er abgeschnitten.',
    version: 'Der Link wurde mit einer Version von Cairn erstellt, die diese hier nicht kennt.',
    large: 'Der Link enthält mehr, als diese Seite liest.',
    shape: 'Der Link enthält keinen Plan.',
  },
  finishEvent: (award) => `Fertig: ${award}`,
  pauseEvent: 'Lernpause',
  columns: {
    title: 'Modul',
    credential: 'Kennung',
    start: 'Von',
    end: 'Bis',
    hours: 'Stunden',
    cost: 'Kosten',
    currency: 'Währung',
    grade: 'Angenommene Note',
    scale: 'Notenskala',
    assumed: 'Vorausgesetzt',
  },
  waiting: 'Der Plan wird hier in Ihrem Browser mit JavaScript berechnet.',
};
