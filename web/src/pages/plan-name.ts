/** A kept plan's name: asked for when a plan is kept, and again when it is to be called something else. */
import { html, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Shelf } from '../app/shelf';
import type { KeptWords } from '../locales';
import { isTaken, longestName } from '../plan/kept';
import { closeModal, field, openModal } from './fields';

/** For an earlier name, which a new one is typed over. */
function select(element?: Element): void {
  queueMicrotask(() => (element as HTMLInputElement | undefined)?.select());
}

export function nameField(label: string, name: string, attach?: typeof select): TemplateResult {
  const typed = (event: Event): void => (event.target as HTMLInputElement).setCustomValidity('');
  return field(
    label,
    html`<input
      type="text"
      name="name"
      autocomplete="off"
      required
      maxlength=${longestName}
      .value=${name}
      @input=${typed}
      ${ref(attach)}
    />`,
  );
}

/** What the form says, or undefined after saying at the field what is wrong with it. */
export function nameIn(form: HTMLFormElement, shelf: Shelf, words: KeptWords, own?: string): string | undefined {
  const box = form.elements.namedItem('name') as HTMLInputElement;
  const name = box.value.trim();
  const others = shelf.plans.filter((one) => one.name !== own);
  const complaint = name === '' ? words.empty : isTaken(others, name) ? words.taken : '';
  box.setCustomValidity(complaint);
  if (complaint === '') return name;
  box.reportValidity();
  return undefined;
}

export function renameDialog(own: string, shelf: Shelf, words: KeptWords): TemplateResult {
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = nameIn(event.target as HTMLFormElement, shelf, words, own);
    if (name === undefined) return;
    closeModal(event);
    if (name !== own) void shelf.rename(own, name);
  };
  return html`<dialog
    class="entry-dialog"
    aria-labelledby="rename-title"
    ${ref(openModal)}
    @close=${() => shelf.askName(undefined)}
  >
    <form class="entry-form" @submit=${sent}>
      <h2 id="rename-title">${words.renameTitle}</h2>
      ${nameField(words.name, own, select)}
      <p class="ways">
        <button class="button primary">${words.save}</button>
        <button type="button" class="button" @click=${closeModal}>${words.cancel}</button>
      </p>
    </form>
  </dialog>`;
}
