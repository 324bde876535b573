import type { KeptWords } from '../en/kept';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const kept: KeptWords = {
  title: 'Planes guardados',
  lead: 'Guardados solo en este navegador, cada uno con las preferencias y el historial para los que se hizo. No se envía nada.',
  none: 'Todavía no hay ningún plan guardado.',
  name: 'Nombre de este plan',
  keep: 'Guardar este plan',
  taken: 'Ya hay un plan guardado con este nombre. Elija otro.',
  empty: 'Un plan necesita un nombre.',
  sameAs: (name) => `Este plan está guardado como «${name}».`,
  tooLarge: 'Este historial es demasiado grande para guardar un plan con él. Llévese el plan en un archivo.',
  done: {
    kept: 'El plan se ha guardado.',
    removed: 'El plan se ha quitado.',
    renamed: 'Se ha cambiado el nombre del plan.',
  },
  undo: 'Deshacer',
  elsewhere: 'Sus planes guardados han cambiado en otra pestaña. Este es su estado más reciente.',
  keptOn: (date) => `guardado el ${date}`,
  doneOn: (date) => `termina el ${date}`,
  modules: (count) => plural(count, { one: 'un módulo', other: '# módulos' }),
  compare: 'Comparar',
  rename: 'Cambiar el nombre',
  remove: 'Quitar',
  renameTitle: 'Cambiar el nombre del plan',
  save: 'Guardar',
  cancel: 'Cancelar',
  unsavedBody:
    'Sus planes están completos aquí mientras esta página siga abierta, pero no se han podido almacenar. Haga sitio e inténtelo de nuevo, o abra cada plan y copie un enlace a él.',
  unreadableTitle: 'Lo que este navegador tiene almacenado como sus planes guardados no se puede leer',
  unreadableBody:
    'Está dañado, o lo ha escrito otra versión de este sitio. Se ha dejado como está. Guárdelo en un archivo o descártelo. Hasta entonces, lo que guarde dura solo mientras esta página siga abierta.',
  opened: (name, date) => `Este es «${name}», que guardó el ${date}. Su historial actual no se ha tocado.`,
  was: (figures) => `Cuando lo guardó: ${figures}.`,
  otherCatalogue: 'El catálogo ha cambiado desde que lo guardó, así que el plan puede ser otro.',
  otherEngine: 'Se guardó con otra versión de Cairn, así que el plan puede ser otro.',
  beside: 'Dos planes, uno junto a otro',
  besideLead: 'Un plan guardado se muestra como era el día en que lo guardó.',
  first: 'Primer plan',
  second: 'Segundo plan',
  here: 'El plan de esta página',
  choose: 'Elija un plan',
  chooseTwo: 'Elija dos planes distintos.',
  figure: 'Dato',
  rows: { finish: 'Termina el', cost: 'Coste', hours: 'Trabajo', count: 'Módulos', asks: 'Lo que aporta usted' },
  nothing: 'nada',
  better: { finish: 'antes', cost: 'más barato', hours: 'menos trabajo', count: 'menos', asks: 'menos' },
  unstatedHours: (count) =>
    plural(count, { one: 'y un módulo sin horas indicadas', other: 'y # módulos sin horas indicadas' }),
  both: 'En ambos',
  only: (name) => `Solo en: ${name}`,
  noModule: 'Ninguno',
};
