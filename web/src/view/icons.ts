/** The few pictures that the site draws itself. All are decoration: the words beside them say the same. */
import { html, type TemplateResult } from 'lit/html.js';

/** A cairn: five stones, the lowest the broadest. */
export const mark: TemplateResult = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path d="M2.2 26.1c.5-2.6 5.2-4.1 13.3-4.1 8.6 0 13.9 1.4 14.3 4.3.3 2.3-2 3.2-4.8 3.2H6.6c-2.7 0-4.8-1.1-4.4-3.4z" />
  <path d="M6.7 17.2c.7-2.2 4.3-3 9.8-2.7 5.1.3 9.1 1.3 9.3 3.5.2 1.8-1.8 2.5-4.2 2.5H10.5c-2.5 0-4.4-1.3-3.8-3.3z" />
  <path d="M9.8 10.9c.3-1.9 2.7-3.1 6.2-3.1 3.6 0 6 1 6.1 2.8.1 1.6-1.5 2.4-3.6 2.4h-5.4c-2.1 0-3.5-.6-3.3-2.1z" />
  <path d="M12.7 4.5c.3-1.4 1.7-2.2 3.5-2.1 2 .1 3.2 1 3.2 2.3 0 1.2-1 1.7-2.3 1.7h-2.3c-1.4 0-2.3-.6-2.1-1.9z" />
</svg>`;

const icon = (shape: TemplateResult): TemplateResult => html`<span class="icon" aria-hidden="true">${shape}</span>`;

export const search = icon(
  html`<svg viewBox="0 0 20 20">
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="m13 13 4.5 4.5" />
  </svg>`,
);
export const close = icon(html`<svg viewBox="0 0 20 20"><path d="m5 5 10 10M15 5 5 15" /></svg>`);
export const check = icon(html`<svg viewBox="0 0 20 20"><path d="m4 10.5 4 4 8-9" /></svg>`);
export const open = icon(html`<svg viewBox="0 0 20 20"><circle cx="10" cy="10" r="6.5" /></svg>`);
export const question = icon(
  html`<svg viewBox="0 0 20 20">
    <path d="M7 7.5a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.5M10 15.5v.1" />
  </svg>`,
);
export const sliders = icon(
  html`<svg viewBox="0 0 20 20">
    <path d="M3 6h7m4 0h3M3 14h3m4 0h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </svg>`,
);
export const stack = icon(
  html`<svg viewBox="0 0 20 20">
    <path d="m10 3 7 3.5-7 3.5-7-3.5z" />
    <path d="m3 10.5 7 3.5 7-3.5" />
    <path d="m3 14 7 3.5 7-3.5" />
  </svg>`,
);
export const shield = icon(
  html`<svg viewBox="0 0 20 20">
    <path d="M10 2.5 4 5v4.5c0 4 2.5 6.5 6 8 3.5-1.5 6-4 6-8V5z" />
    <path d="m7.5 10 2 2 3.5-4" />
  </svg>`,
);
export const arrow = icon(html`<svg viewBox="0 0 20 20"><path d="M4 10h12m-5-5 5 5-5 5" /></svg>`);
export const back = icon(html`<svg viewBox="0 0 20 20"><path d="M16 10H4m5-5-5 5 5 5" /></svg>`);
