/** What is shown where there is nothing to show: each failure says what happened and what can be done. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeOf, withFilter } from '../address/place';
import type { Failure } from '../catalogue/failure';
import type { Problem } from '../engine/engine';
import type { Acts } from '../view/acts';
import type { Reader } from '../view/reader';
import { clean, isolated } from '../view/text';
import { fileChoice } from './catalogues';

const mostShown = 200;

export function failedView(failure: Failure, reader: Reader, acts: Acts): TemplateResult {
  const { failed, catalogue } = reader.words;
  const away = { ...placeOf('browse', reader.place), ids: [], catalogue: undefined };
  const home = html`<a class="button" href=${reader.link(away)}>${catalogue.back}</a>`;
  const all = html`<a class="button" href=${reader.link(placeOf('browse', reader.place))}>${failed.toBrowse}</a>`;
  const retry = html`<button type="button" class="button" @click=${() => acts.retry()}>${failed.retry}</button>`;
  const said = (text: string): TemplateResult => html`<p>${isolated(text)}</p>`;
  switch (failure.kind) {
    case 'unreachable':
      return statement(failed.unreachableTitle, said(failed.unreachableBody(failure.address)), [retry, home]);
    case 'engine':
      return statement(
        failed.engineTitle,
        html`${said(failed.engineBody)}
          <p class="quiet">${failed.detail}: <bdi lang="en">${clean(failure.message)}</bdi></p>`,
        [retry],
      );
    case 'unknown':
      return statement(failed.unknownCatalogueTitle, said(failed.unknownCatalogueBody(failure.name)), [home]);
    case 'local':
      return statement(failed.ownTitle, html`${said(failed.ownBody)}${fileChoice(reader, acts)}`, [home]);
    case 'missing':
      return missing(failure.id, reader, all);
    case 'broken':
      return statement(failed.brokenTitle, problemsView(failure.problems, reader, acts), [home]);
  }
}

/** An address that names no record, or none that the catalogue has; a pathway also needs one that others stack into. */
function missing(id: string, reader: Reader, all: TemplateResult): TemplateResult {
  const { failed } = reader.words;
  const said = (title: string, body: string, ways: TemplateResult[]): TemplateResult =>
    statement(title, html`<p>${isolated(body)}</p>`, ways);
  if (reader.place.page !== 'pathway') {
    return id === ''
      ? said(failed.noIdTitle, failed.noIdBody, [all])
      : said(failed.missingTitle, failed.missingBody(id), [all]);
  }
  const place = withFilter(placeOf('browse', reader.place), 'stackable', ['award']);
  const awards = html`<a class="button primary" href=${reader.link(place)}>${failed.toAwards}</a>`;
  return id === ''
    ? said(failed.noAwardTitle, failed.noAwardBody, [awards, all])
    : said(failed.noPathwayTitle, failed.noPathwayBody(id), [awards, all]);
}

function statement(title: string, body: TemplateResult, ways: TemplateResult[]): TemplateResult {
  return html`<section class="statement" role="alert">
    <h1 tabindex="-1">${title}</h1>
    ${body}
    <p class="ways">${ways}</p>
  </section>`;
}

function problemsView(problems: Problem[], reader: Reader, acts: Acts): TemplateResult {
  const { failed } = reader.words;
  const more = problems.length - mostShown;
  return html`<p>${failed.brokenBody(problems.length)}</p>
    <p>
      <button type="button" class="button" @click=${(event: Event) => copy(event, problems, failed.copied)}>
        ${failed.copy}
      </button>
      <span role="status"></span>
    </p>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${failed.message}>
      <table class="problems stacked" role="table">
        <thead>
          <tr>
            <th scope="col">${failed.file}</th>
            <th scope="col">${failed.place}</th>
            <th scope="col">${failed.message}</th>
          </tr>
        </thead>
        <tbody>
          ${problems.slice(0, mostShown).map(
            ({ file, pointer, message }) =>
              html`<tr role="row">
                <td role="cell">${isolated(file)}</td>
                <td role="cell">${pointer === '' ? failed.whole : html`<code>${isolated(pointer)}</code>`}</td>
                <td role="cell" lang="en">${isolated(message)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more > 0 ? html`<p>${failed.more(more)}</p>` : nothing} ${fileChoice(reader, acts)}`;
}

async function copy(event: Event, problems: Problem[], done: string): Promise<void> {
  const said = (event.currentTarget as HTMLElement).nextElementSibling;
  const lines = problems.map(({ file, pointer, message }) => `${file}\t${pointer}\t${message}`);
  await navigator.clipboard.writeText(lines.join('\n'));
  if (said) said.textContent = done;
}
