import type { BesideWords } from '../en/beside';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const beside: BesideWords = {
  title: 'Títulos en paralelo',
  lead: '¿Duda entre varios títulos? Vea qué exige cada uno y qué parte de uno seguiría contando si cambiara a otro.',
  choice: 'Qué títulos',
  choose: ['Primer título', 'Segundo título', 'Tercer título'],
  none: 'Ninguno',
  noAwards:
    'Ninguna credencial de este catálogo tiene reglas de acumulación, así que no hay nada que poner en paralelo.',
  chooseTwo: 'Elija dos títulos, o tres.',
  looking: 'Buscando los mejores planes…',
  stopped: 'Búsqueda detenida. Qué parte de un título cuenta para otro solo se calcula con todos los planes.',
  takes: 'Qué exige',
  rows: {
    finish: 'Termina el',
    cost: 'Precio',
    hours: 'Trabajo',
    count: 'Módulos',
    asks: 'Lo que aporta usted',
    status: 'Este plan',
  },
  noPlan: 'no hay plan',
  notYet: 'aún sin encontrar',
  nothing: 'nada',
  toPlan: 'Ver el plan',
  toReason: 'Ver por qué',
  uncertain: 'Se apoya en datos de su historial que no se han indicado.',
  changes: 'Si cambia de idea',
  changesLead:
    'Lo que cuenta una vez cumplido el plan del primer título. Algo cuenta solo si el otro título lo necesita: lo que ya tiene de sobra sin ello no se cuenta otra vez.',
  heading: (from, to) => `De «${from}» a «${to}»`,
  credits: (amount, count) => `${amount} ${plural(count, { one: 'crédito', other: 'créditos' })}`,
  modules: (count) => plural(count, { one: '1 módulo', other: '# módulos' }),
  all: (amount, from, to) => `Todo lo que cuenta para «${from}» (${amount}) contaría también para «${to}».`,
  no: (amount, from, to) => `De lo que cuenta para «${from}» (${amount}), nada contaría para «${to}».`,
  some: (amount, from, to, shared, lost) =>
    `Cuenta para «${from}»: ${amount}. De ello, también para «${to}»: ${shared}. Se perdería: ${lost}.`,
  perhaps: (amount, from, to, shared, open, lost) =>
    `Cuenta para «${from}»: ${amount}. De ello, también para «${to}»: ${shared}. Se perdería: ${lost}. Depende de datos que no se indican: ${open}.`,
  counted: 'Sigue contando',
  open: 'Depende de datos que no se indican',
  lost: 'Allí no cuenta',
  nothingCounts: (from) => `Para «${from}» no cuenta ningún módulo: no hay nada que llevarse ni nada que perder.`,
  onlyNeeded: 'Se cursa solo porque lo pide otra cosa, y allí no sirve',
  unstated: 'créditos sin indicar',
  part: (part, whole) => `${part} de ${whole}`,
  yours: 'ya es suyo',
  then: {
    satisfied: (to) => `Con eso, «${to}» quedaría completo.`,
    depends: (to) => `Con eso, «${to}» quedaría completo si los datos que no se indican son como los necesita.`,
    undecided: (to) => `Averiguar qué cuenta para «${to}» habría llevado demasiado tiempo.`,
  },
  missing: (to, amounts) => `Para «${to}» faltarían aún al menos ${amounts}.`,
  otherConditions: (to) => `A «${to}» le quedarían otras condiciones por cumplir.`,
  and: 'y',
};
