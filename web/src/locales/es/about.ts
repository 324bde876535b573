import type { AboutWords } from '../en/about';

export const about: AboutWords = {
  title: 'Acerca de Cairn',
  lead: 'Un cairn es un hito de piedras apiladas que señala un camino. Este sitio muestra microcredenciales, lo que hay detrás de cada una y los títulos mayores a los que pueden sumar.',
  sections: [
    {
      id: 'what',
      title: 'Qué es una microcredencial',
      paragraphs: [
        'Una microcredencial acredita lo que una persona ha aprendido en una formación breve, evaluado con criterios claros. Puede valer por sí sola o contar para algo mayor.',
        'Las ofertas son muy distintas. Por eso este sitio dice lo mismo de cada una, en el mismo orden, y «no se indica» donde el proveedor no lo ha dicho.',
      ],
    },
    {
      id: 'data',
      title: 'De dónde vienen los datos',
      paragraphs: [
        'La demostración Europa es un catálogo escrito a mano para mostrar lo que es posible. Sus proveedores y credenciales son inventados y están marcados como ejemplo. Los niveles, campos, competencias y normas son códigos reales: MEC, CINE-F 2013, ESCO, CIUO-08 y NACE Rev. 2.1.',
        'El catálogo de reglas de acumulación publicadas contiene títulos reales, cada uno con su fuente y con lo firme que es.',
        'Los apartados siguen las preguntas del trabajo del Cedefop sobre microcredenciales para la educación y formación vinculadas al mercado laboral, y los elementos de la Recomendación del Consejo de 16 de junio de 2022 sobre microcredenciales (2022/C 243/02).',
        'Lo que se deduce de los datos, como los créditos a partir de las horas o la perspectiva de reconocimiento, se marca como tal y nunca se añade al registro.',
      ],
    },
    {
      id: 'privacy',
      title: 'Su privacidad',
      paragraphs: [
        'No hay cuenta, ni cookies, ni estadísticas, ni peticiones a ningún otro servidor. La búsqueda se hace en su navegador; lo que escribe no se envía a nadie.',
        'Lo que busca y elige figura en la dirección de la página, para que pueda guardarla o compartirla. Quien reciba esa dirección puede verlo, y también el servidor cuando se abre la dirección.',
        'Su propio archivo de catálogo se lee en su navegador, se conserva en memoria y se olvida cuando cierra o recarga la página.',
        'Un catálogo que está en otro servidor solo se carga si usted lo acepta. Ese servidor ve entonces su dirección IP.',
        'Si elige a mano colores claros u oscuros, su navegador lo recuerda en su almacenamiento local. No se guarda nada más que lo que usted escriba.',
        'Su historial se guarda en el almacenamiento local de su navegador, en su dispositivo, desde que escribe algo en él. Nunca se envía; lo que se juzga con él se juzga en su navegador, y la fecha futura que elija figura en la parte de la dirección que los navegadores no envían a ningún servidor. Puede guardarlo en un archivo y borrarlo en cualquier momento.',
        'Un plan que guarde con un nombre está también ahí, con las preferencias y el historial para los que se hizo. Desaparece cuando lo quita o cuando borra todo en su historial.',
      ],
    },
    {
      id: 'own',
      title: 'Su propio catálogo, su propio sitio',
      paragraphs: [
        'Los proveedores y las autoridades pueden mostrar un catálogo propio: abra el archivo en la página de búsqueda, o añada su dirección https a la de este sitio con ?catalogue=. La búsqueda también se puede insertar en otro sitio.',
        'El sitio es software libre con la licencia Apache 2.0. Los catálogos que lo acompañan tienen licencia CC BY 4.0.',
      ],
    },
  ],
};
