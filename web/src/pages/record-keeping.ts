/** What is said about the keeping of the record: troubles, what the last act did and how to take it back, files in and out. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { offer, type Desk } from '../app/desk';
import type { Problem } from '../engine/engine';
import type { LearnerWords } from '../locales';
import type { Reader } from '../view/reader';
import { isolated } from '../view/text';
import { closeModal, openModal } from './fields';

/** Above every page that shows the record. */
export function keepingView(desk: Desk, words: LearnerWords, reader: Reader): TemplateResult {
  return html`${troubleView(desk, words)}
    <div id="record-said" role="status" tabindex="-1">${saidView(desk, words)}</div>
    ${desk.refused ? refusedView(desk, words, reader) : nothing}`;
}

function troubleView(desk: Desk, words: LearnerWords): TemplateResult | typeof nothing {
  const { keep } = words;
  const { keeper } = desk;
  const { trouble } = keeper;
  if (!trouble) return nothing;
  const save = html`<button type="button" class="button primary" @click=${() => desk.save()}>${keep.export}</button>`;
  if (trouble.kind === 'unreadable') {
    const { text } = trouble;
    return alarm(keep.unreadableTitle, keep.unreadableBody, [
      html`<button type="button" class="button primary" @click=${() => offer('cairn-record-unreadable.txt', text)}>
        ${keep.saveUnreadable}
      </button>`,
      html`<button type="button" class="button" @click=${() => keeper.discardUnreadable()}>${keep.discard}</button>`,
      keeper.empty ? nothing : save,
    ]);
  }
  const retry = html`<button type="button" class="button" @click=${() => keeper.retry()}>${keep.retry}</button>`;
  const title = trouble.kind === 'full' ? keep.fullTitle : keep.blockedTitle;
  return alarm(title, keeper.empty ? keep.emptyBlockedBody : keep.unsavedBody, keeper.empty ? [] : [save, retry]);
}

export function alarm(title: string, body: string, ways: unknown[]): TemplateResult {
  return html`<div class="alarm" role="alert">
    <p class="alarm-title">${title}</p>
    <p>${body}</p>
    ${ways.length > 0 ? html`<p class="ways">${ways}</p>` : nothing}
  </div>`;
}

function saidView(desk: Desk, words: LearnerWords): TemplateResult | typeof nothing {
  const { keep } = words;
  const { keeper, imported } = desk;
  const { undoable } = keeper;
  if (keeper.elsewhere) return html`<p class="said">${keep.elsewhere}</p>`;
  if (!undoable) return nothing;
  const done = imported
    ? keep.imported(imported.added, imported.known)
    : keep[undoable === 'imported' ? 'added' : undoable];
  const kept = imported && imported.kept.length > 0 ? html` ${keep.keptOwn(imported.kept.join(', '))}` : nothing;
  return html`<p class="said">
    <span>${done}${kept}</span>
    <button type="button" class="link-button" @click=${() => desk.undo()}>${keep.undo}</button>
  </p>`;
}

function refusedView(desk: Desk, words: LearnerWords, reader: Reader): TemplateResult {
  const { file, problems } = desk.refused!;
  return html`<div class="alarm" role="alert">
    <p class="alarm-title">${isolated(words.keep.problemsTitle(file))}</p>
    <p>${words.keep.problemsBody}</p>
    ${problemTable(problems, reader)}
  </div>`;
}

/** What the core says against the record as it is, beside this catalogue. */
export function ownProblemsView(
  problems: Problem[],
  words: LearnerWords,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="alarm" role="alert">
    <p class="alarm-title">${words.keep.ownProblemsTitle}</p>
    <p>${words.keep.ownProblemsBody}</p>
    ${problemTable(problems, reader)}
  </div>`;
}

function problemTable(problems: Problem[], reader: Reader): TemplateResult {
  const { failed } = reader.words;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${failed.message}>
    <table>
      <thead>
        <tr>
          <th scope="col">${failed.place}</th>
          <th scope="col">${failed.message}</th>
        </tr>
      </thead>
      <tbody>
        ${problems.slice(0, 100).map(
          ({ pointer, message }) =>
            html`<tr>
              <td>${pointer === '' ? failed.whole : html`<code>${isolated(pointer)}</code>`}</td>
              <td>${isolated(message)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function filesView(desk: Desk, words: LearnerWords): TemplateResult {
  const { keep } = words;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void desk.read(file).finally(() => (input.value = ''));
  };
  const ask = (): void => {
    desk.asking = true;
    desk.draw();
  };
  return html`<section class="record-part" aria-labelledby="keep-title">
    <h2 id="keep-title">${keep.title}</h2>
    <div class="keep-ways">
      <div>
        <button type="button" class="button" ?disabled=${desk.keeper.empty} @click=${() => desk.save()}>
          ${keep.export}
        </button>
        <p class="quiet">${keep.exportHint}</p>
      </div>
      <div>
        <label class="button file-button">
          <input type="file" accept=".json,application/json" aria-describedby="import-hint" @change=${chosen} />
          ${keep.import}
        </label>
        <p class="quiet" id="import-hint">${keep.importHint}</p>
      </div>
      <div>
        <button
          type="button"
          class="link-button"
          ?disabled=${desk.keeper.empty && desk.shelf.stored.empty}
          @click=${ask}
        >
          ${keep.deleteAll}
        </button>
      </div>
    </div>
    ${desk.asking ? deleteDialog(desk, words) : nothing}
  </section>`;
}

function deleteDialog(desk: Desk, { keep }: LearnerWords): TemplateResult {
  const yes = (event: Event): void => {
    closeModal(event);
    void desk.deleteAll();
  };
  return html`<dialog
    class="entry-dialog"
    aria-labelledby="delete-title"
    ${ref(openModal)}
    @close=${() => desk.close()}
  >
    <h2 id="delete-title">${keep.deleteTitle}</h2>
    <p>${keep.deleteBody}</p>
    <p class="ways">
      <button type="button" class="button primary" autofocus @click=${closeModal}>${keep.deleteNo}</button>
      <button type="button" class="button" @click=${yes}>${keep.deleteYes}</button>
    </p>
  </dialog>`;
}
