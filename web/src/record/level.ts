/** The level of a credential explained: what it means, how official it is, and what corresponds to it in other countries. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Level } from '../engine/engine';
import type { Framework, FrameworkData } from '../frameworks/frameworks';
import { capital } from '../requirement/phrase';
import { dotted } from '../view/dotted';
import * as format from '../view/format';
import { named } from '../view/reader';
import { clean, followable, isolated, outward, say } from '../view/text';
import { code, rowsView, type Row, type Telling } from './rows';

export function levelSection(telling: Telling, data: FrameworkData): TemplateResult {
  const { view, words, reader } = telling;
  const { level } = view.derived;
  const nothingStated = !level.stated && level.eqf.length === 0 && !level.none && !level.nqf;
  return html`<p class="explained">${words.explain.eqf}</p>
    ${rowsView(levelRows(telling, data), reader)}
    ${nothingStated ? nothing : level.eqf.map((eqf) => html`${meaning(eqf, telling, data)}${equivalents(eqf, telling, data)}`)}`;
}

function levelRows({ view, record, words, reader }: Telling, data: FrameworkData): Row[] {
  const { level } = view.derived;
  const derived = level.eqf.length > 0 && record.level?.eqf === undefined;
  const notes = [
    derived ? words.explain.derivedLevel : '',
    derived && level.eqf.length > 1 ? words.explain.ambiguous : '',
    level.none && level.eqf.length === 0 ? words.explain.outside : '',
  ].filter((note) => note !== '');
  const bases = { formal: words.explain.formal, informal: words.explain.informal };
  return [
    { label: words.labels.eqf, value: format.levelName(level, reader), explained: notes.join(' ') },
    {
      label: words.labels.nqf,
      value: level.nqf && nationalLevel(level.nqf, data, reader),
    },
    {
      label: words.labels.basis,
      value: level.basis && capital(reader.words.card.basis[level.basis]),
      explained: level.basis ? bases[level.basis] : undefined,
    },
    { label: words.labels.cycle, value: code(record.level?.cycle, words.codes.cycle) },
  ];
}

/** With the framework's own name and country where it is known: its acronym alone says little. */
function nationalLevel(
  nqf: NonNullable<Level['nqf']>,
  { frameworks }: FrameworkData,
  reader: Telling['reader'],
): TemplateResult {
  const short = isolated(format.nationalLevel(nqf));
  const framework = frameworks.find(({ id }) => id === nqf.framework);
  return framework ? dotted([short, say(framework.title, reader), countryOf(framework, reader)]) : short;
}

function meaning(eqf: number, { words, reader }: Telling, data: FrameworkData): TemplateResult | typeof nothing {
  const level = data.eqf.find((one) => one.level === eqf);
  if (!level) return nothing;
  const { framework } = words;
  return html`<h3>${framework.meaning(String(eqf))}</h3>
    <dl class="meaning">
      <div>
        <dt>${framework.knowledge}</dt>
        <dd>${say(level.knowledge, reader)}</dd>
      </div>
      <div>
        <dt>${framework.skills}</dt>
        <dd>${say(level.skills, reader)}</dd>
      </div>
      <div>
        <dt>${framework.responsibility}</dt>
        <dd>${say(level.responsibility, reader)}</dd>
      </div>
    </dl>`;
}

function equivalents(eqf: number, { words, reader }: Telling, data: FrameworkData): TemplateResult | typeof nothing {
  const rows = data.frameworks
    .map((framework) => ({ framework, levels: framework.levels.filter((level) => level.eqf.includes(eqf)) }))
    .filter(({ levels }) => levels.length > 0)
    .sort((a, b) => countryOf(a.framework, reader).localeCompare(countryOf(b.framework, reader), reader.language));
  if (rows.length === 0) return nothing;
  const caption = words.framework.caption(String(eqf));
  return html`<details class="equivalents">
    <summary>${caption} <span class="quiet">${words.framework.show(rows.length)}</span></summary>
    <p class="explained">${words.explain.equivalents}</p>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${caption}>
      <table class="stacked labelled" role="table">
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.framework.country}</th>
            <th scope="col">${words.framework.name}</th>
            <th scope="col">${words.framework.level}</th>
            <th scope="col">${words.framework.confidence}</th>
            <th scope="col">${words.framework.source}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ framework, levels }) =>
            frameworkRow(
              framework,
              levels.map(({ level }) => level),
              { words, reader },
            ),
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function countryOf(framework: Framework, reader: Telling['reader']): string {
  return format.country(framework.country, reader);
}

function frameworkRow(
  framework: Framework,
  levels: string[],
  { words, reader }: Pick<Telling, 'words' | 'reader'>,
): TemplateResult {
  const note = framework.confidenceNote
    ? html`<p class="explained">${isolated(framework.confidenceNote)}</p>`
    : nothing;
  const warning = framework.warning ? html`<p class="warning">${say(framework.warning, reader)}</p>` : nothing;
  const { framework: labels } = words;
  return html`<tr role="row">
    <th scope="row" role="rowheader">${countryOf(framework, reader)}</th>
    <td role="cell" data-label=${labels.name}>
      <abbr title=${clean(Object.values(framework.title)[0] ?? '')}>${isolated(framework.acronym)}</abbr>
    </td>
    <td role="cell" data-label=${labels.level}>${isolated(levels.join(', '))}${warning}</td>
    <td role="cell" data-label=${labels.confidence}>
      ${capital(named(words.codes.confidence, framework.confidence))}${note}
    </td>
    <td role="cell" class="fine" data-label=${labels.source}>
      ${followable(framework.source) ? outward(framework.source) : isolated(framework.source)}
    </td>
  </tr>`;
}
