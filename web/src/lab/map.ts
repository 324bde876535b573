/** The interactive map on the pathway page: a button until it is wanted, then a canvas that shares its selection with the list. */
import { html, type TemplateResult } from 'lit/html.js';
import { isDark } from '../app/gestures';
import type { Scene } from '../engine/engine';
import type { RecordWords } from '../locales';
import type { Reader } from '../view/reader';
import { openLab, showScene, type Lab } from './lab';

export function mapView(scene: Scene, words: RecordWords, reader: Reader): TemplateResult {
  const open = (event: Event): void => void openMap(event.currentTarget as HTMLButtonElement, scene, words, reader);
  return html`<div class="map no-print">
    <button type="button" class="button" @click=${open}>${words.pathway.openMap}</button>
    <p class="quiet" role="status"></p>
    <canvas class="map-canvas" hidden tabindex="0" aria-label=${words.pathway.map}></canvas>
  </div>`;
}

async function openMap(button: HTMLButtonElement, scene: Scene, words: RecordWords, reader: Reader): Promise<void> {
  const map = button.parentElement!;
  const said = map.querySelector('p')!;
  const canvas = map.querySelector('canvas')!;
  said.textContent = words.pathway.loadingMap;
  button.disabled = true;
  canvas.hidden = false;
  try {
    const lab = await openLab(canvas);
    showScene(lab, scene, reader.language, isDark());
    shareSelection(lab, map.closest('.pathway')!);
    said.textContent = words.pathway.mapHelp;
    button.hidden = true;
  } catch {
    canvas.hidden = true;
    button.disabled = false;
    said.textContent = words.pathway.mapFailed;
  }
}

/** A box and the phrase or credential that it stands for are selected together, from either side. */
function shareSelection(lab: Lab, page: Element): void {
  const mark = (id: string): void => {
    for (const element of page.querySelectorAll('.selected')) element.classList.remove('selected');
    const found = [...page.querySelectorAll<HTMLElement>('[data-node], [data-credential]')].find(
      (element) => element.dataset.node === id || element.dataset.credential === id,
    );
    found?.closest('details')?.setAttribute('open', '');
    found?.classList.add('selected');
    found?.scrollIntoView({ block: 'nearest' });
  };
  lab.onSelect = mark;
  page.addEventListener('click', (event) => {
    const element = (event.target as Element).closest<HTMLElement>('[data-credential], [data-node]');
    const id = element?.dataset.credential ?? element?.dataset.node;
    if (id === undefined || (event.target as Element).closest('a, summary')) return;
    mark(id);
    lab.select(id);
  });
}
