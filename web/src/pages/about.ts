import { html, type TemplateResult } from 'lit/html.js';
import type { AboutWords } from '../locales';

/** What this is, where the data comes from, what is kept: prose and nothing else. */
export function aboutPage(words: AboutWords): TemplateResult {
  return html`<article class="prose">
    <h1 tabindex="-1">${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${words.sections.map(
      ({ id, title, paragraphs }) =>
        html`<section aria-labelledby=${id}>
          <h2 id=${id}>${title}</h2>
          ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
        </section>`,
    )}
  </article>`;
}
