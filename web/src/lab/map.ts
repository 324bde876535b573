/** The interactive map on the pathway page: a button until it is wanted, then a canvas that shares its selection with the list. */
import { html, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { Scene } from '../engine/engine';
import type { RecordWords } from '../locales';
import { openLab, pagePalette, type Lab } from './lab';
import type { SceneWords } from './scene-words';

export interface MapContent {
  /** A new key is a new map. */
  key: string;
  scene: Scene;
  labels: SceneWords;
}

/** There is one map on a page. */
let open: { lab: Lab; ended: AbortController } | undefined;

export function mapView(content: MapContent, words: RecordWords): TemplateResult {
  const wanted = (event: Event): void => void openMap(event.currentTarget as HTMLButtonElement, content, words);
  return html`${keyed(
    content.key,
    html`<div class="map no-print">
      <button type="button" class="button" @click=${wanted}>${words.pathway.openMap}</button>
      <p class="quiet" role="status"></p>
      <canvas
        class="map-canvas"
        hidden
        tabindex="0"
        role="img"
        aria-label=${words.pathway.map}
        ${ref(whenGone)}
      ></canvas>
    </div>`,
  )}`;
}

/** Called without a canvas once the page that had it is gone. */
function whenGone(canvas: Element | undefined): void {
  if (canvas) return;
  open?.ended.abort();
  open?.lab.dispose();
  open = undefined;
}

async function openMap(button: HTMLButtonElement, content: MapContent, words: RecordWords): Promise<void> {
  const map = button.parentElement!;
  const page = map.closest('.pathway')!;
  const said = map.querySelector('p')!;
  const canvas = map.querySelector('canvas')!;
  const failed = (): void => {
    canvas.hidden = true;
    said.textContent = words.pathway.mapFailed;
  };
  said.textContent = words.pathway.loadingMap;
  button.hidden = true;
  canvas.hidden = false;
  try {
    await document.fonts.ready;
    const lab = await openLab({
      canvas,
      font: getComputedStyle(document.body).fontFamily,
      onSelect: (box) => mark(page, box?.node ?? box?.id),
      onContextLost: failed,
    });
    lab.setPalette(pagePalette());
    lab.show(content.scene, content.labels);
    open = { lab, ended: new AbortController() };
    follow(lab, page, open.ended.signal);
    said.textContent = words.pathway.mapHelp;
    canvas.focus();
  } catch {
    failed();
  }
}

/** What is chosen in the list is chosen on the map, and the map takes on the page's colours when they change. */
function follow(lab: Lab, page: Element, signal: AbortSignal): void {
  const repaint = (): void => lab.setPalette(pagePalette());
  document.addEventListener('cairn-colours', repaint, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint, { signal });
  const choose = (event: Event): void => {
    const element = (event.target as Element).closest<HTMLElement>('[data-credential], [data-node]');
    if (!element || !element.closest('.requirement:not(.apart)')) return;
    lab.select(element.dataset.credential ?? element.dataset.node ?? null);
    if (event.type === 'click') mark(page, element.dataset.credential ?? element.dataset.node);
  };
  page.addEventListener('click', choose, { signal });
  page.addEventListener('focusin', choose, { signal });
}

/** The phrase or credential that a box stands for. */
function mark(page: Element, id: string | undefined): void {
  for (const element of page.querySelectorAll('.selected')) element.classList.remove('selected');
  const found = [...page.querySelectorAll<HTMLElement>('[data-node], [data-credential]')].find(
    (element) => id !== undefined && (element.dataset.node === id || element.dataset.credential === id),
  );
  found?.closest('details')?.setAttribute('open', '');
  found?.classList.add('selected');
  found?.scrollIntoView({ block: 'nearest' });
}
