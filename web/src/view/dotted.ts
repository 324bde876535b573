/** Short things on one line with a dot between them, and no dot where a line begins or ends (see base.css). */
import { html, type TemplateResult } from 'lit/html.js';

export function dotted(parts: unknown[]): TemplateResult {
  return html`<span class="dotted"
    >${parts.map((part, i) => html`<span>${i > 0 ? html`<span class="dot"> · </span>` : ''}${part}</span>`)}</span
  >`;
}
