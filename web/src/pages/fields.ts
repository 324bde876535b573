/** The few form controls of the pages about a person: native, labelled, uncontrolled; the form is read when it is sent. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

export interface Option {
  value: string;
  label: string;
}

/** Codes that are their own names. */
export function codeOptionsOf(codes: readonly string[]): Option[] {
  return codes.map((value) => ({ value, label: value }));
}

export function field(label: string, control: TemplateResult, hint?: string): TemplateResult {
  return html`<label class="field">
    <span class="field-label">${label}</span>
    ${control} ${hint ? html`<span class="field-hint">${hint}</span>` : nothing}
  </label>`;
}

export function dateField(name: string, label: string, value = '', hint?: string): TemplateResult {
  return field(label, html`<input type="date" name=${name} .value=${value} min="1900-01-01" max="2199-12-31" />`, hint);
}

export function numberField(name: string, label: string, value = '', step = '0.01', placeholder = ''): TemplateResult {
  return field(
    label,
    html`<input type="number" name=${name} min="0" step=${step} placeholder=${placeholder} .value=${value} />`,
  );
}

export function textField(name: string, label: string, value = '', hint?: string, required = false): TemplateResult {
  return field(
    label,
    html`<input type="text" name=${name} maxlength="300" autocomplete="off" .value=${value} ?required=${required} />`,
    hint,
  );
}

/** The first option is the empty one, `none`, if that is given. */
export function choiceField(name: string, label: string, options: Option[], value = '', none?: string): TemplateResult {
  return field(
    label,
    html`<select name=${name}>
      ${optionsView(options, value, none)}
    </select>`,
  );
}

export function optionsView(options: Option[], value: string, none?: string): TemplateResult {
  const listed =
    value === '' || options.some((one) => one.value === value) ? options : [...options, { value, label: value }];
  return html`${none === undefined ? nothing : html`<option value="">${none}</option>`}${listed.map(
    (one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`,
  )}`;
}

/** A text box that suggests names; {@link codeNamed} gives the code behind what was written. */
export function suggestField(
  list: string,
  name: string,
  label: string,
  names: Iterable<string>,
  more: { value?: string; hint?: string; typed?: (text: string) => void; required?: boolean } = {},
): TemplateResult {
  const input = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    box.setCustomValidity('');
    more.typed?.(box.value);
  };
  return html`${field(
      label,
      html`<input
        type="text"
        name=${name}
        list=${list}
        autocomplete="off"
        .value=${more.value ?? ''}
        ?required=${more.required ?? false}
        @input=${input}
      />`,
      more.hint,
    )} <datalist id=${list}>${[...names].map((one) => html`<option value=${one}></option>`)}</datalist>`;
}

/**
 * The code of the name that stands in a suggesting box: `''` for an empty box, undefined, said at the box, for a name that nobody
 * knows.
 */
export function codeNamed(
  form: HTMLFormElement,
  name: string,
  codes: ReadonlyMap<string, string>,
  complaint: string,
): string | undefined {
  const box = form.elements.namedItem(name) as HTMLInputElement;
  const written = box.value.trim();
  if (written === '') return '';
  const code = codes.get(written) ?? ([...codes.values()].includes(written) ? written : undefined);
  if (code !== undefined) return code;
  box.setCustomValidity(complaint);
  box.reportValidity();
  return undefined;
}

/** Every field of a form by its name. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) values[name] = String(value).trim();
  return values;
}

/** For a dialog: open as soon as it stands on the page, which is a moment after it has been made. */
export function openModal(element?: Element): void {
  const dialog = element as HTMLDialogElement | undefined;
  if (dialog) queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
}

/** Closed, not removed: so the focus goes back to where it came from. Its `close` event then takes it from the page. */
export function closeModal(event: Event): void {
  (event.target as Element).closest('dialog')?.close();
}
