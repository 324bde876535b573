/** The core's scene as a plain drawing: read without script, printed, shared. The list beside it says the same in words. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Scene, SceneBox } from '../engine/engine';
import type { SceneWords } from '../lab/scene-words';

const lineHeight = 16;
const letterWidth = 7;
const inset = 10;

export function sceneDrawing(scene: Scene, words: SceneWords, label: string): TemplateResult {
  return html`<svg
    class="scene"
    viewBox=${`0 0 ${scene.width} ${scene.height}`}
    width=${scene.width}
    height=${scene.height}
    role="img"
    aria-label=${label}
  >
    ${scene.lanes.map(
      ({ y, height }, i) => svg`<g class=${i % 2 === 0 ? 'lane' : 'lane lane-odd'}>
        <rect x="0" y=${y} width=${scene.width} height=${height} /><text x="8" y=${y + lineHeight}>${words.lanes[i]}</text>
      </g>`,
    )}
    ${scene.edges.map(([from, to]) => edge(scene.boxes[from], scene.boxes[to]))}
    ${scene.boxes.map((box, i) => boxDrawing(box, words.boxes[i]?.title ?? ''))}
  </svg>`;
}

/** From the middle of one box's right side to the middle of the other's left, whichever way they lie. */
function edge(from: SceneBox | undefined, to: SceneBox | undefined): TemplateResult | typeof nothing {
  if (!from || !to) return nothing;
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const x1 = left.x + left.width;
  const y1 = left.y + left.height / 2;
  const y2 = right.y + right.height / 2;
  const middle = (x1 + right.x) / 2;
  return svg`<path class="edge" d=${`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${right.x} ${y2}`} />` as TemplateResult;
}

function boxDrawing(box: SceneBox, title: string): TemplateResult {
  const most = Math.max(1, Math.floor((box.height - inset) / lineHeight));
  const lines = wrapped(title, Math.floor((box.width - 2 * inset) / letterWidth), most);
  const top = box.y + (box.height - lines.length * lineHeight) / 2 + lineHeight * 0.75;
  return svg`<g class=${`box box-${box.kind}`}>
    <rect x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="6" />
    ${lines.map((line, i) => svg`<text x=${box.x + inset} y=${top + i * lineHeight}>${line}</text>`)}
  </g>` as TemplateResult;
}

export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!.slice(0, width - 1)}…`;
  return kept;
}
