/**
 * The pathway map on a canvas (build/wasm/lab.js, an ES module, with lab.wasm beside it), fetched when it is opened.
 *
 * The page lays out nothing and the lab says nothing: the core gives the scene, the page gives the words and the colours, the lab
 * draws and reports what was touched. Nothing is drawn but after an event on the canvas, a call of a method, or a change of its
 * size: one frame then, and two more. The canvas needs a size by style, `tabindex="0"` and an accessible name; its `touch-action`
 * and `cursor` are the lab's. Tab, Escape without a selection, and every key with Ctrl, Alt or Meta pass through to the page;
 * so do vertical scrolling, unless the canvas has the focus and the map has room, and one finger up and down.
 *
 * Keys while the canvas has the focus: arrows select what feeds, what is fed, above, below; + and - zoom; 0 the whole; Escape clears.
 */
import type { Scene, SceneBox } from '../../web/src/engine/engine';

/** '#rrggbb' each. Text on its fill needs a contrast of 4.5; lines, edges and ring 3 on `ground` and `lane`. */
export interface LabPalette {
  ground: string;
  /** Every second lane; the others are `ground`. */
  lane: string;
  laneLine: string;
  laneText: string;
  edge: string;
  /** Edges of the box in focus, and the outline of a hovered one. */
  edgeStrong: string;
  moduleFill: string;
  moduleLine: string;
  moduleText: string;
  groupFill: string;
  groupLine: string;
  groupText: string;
  awardFill: string;
  awardLine: string;
  awardText: string;
  /** Around the selected box. */
  ring: string;
}

/** What is written on the scene, in the reader's language, as plain text. One for each box and lane, in the scene's order. */
export interface SceneWords {
  /** `title` is wrapped, `caption` is one smaller line above it. A group without a title has its rule as title instead. */
  boxes: { title: string; caption?: string }[];
  lanes: string[];
}

export interface LabOptions {
  canvas: HTMLCanvasElement;
  /** A CSS `font-family`; the page sees to it that it is loaded. */
  font?: string;
  /** A person has selected a box on the map, or cleared the selection. Not called for `select`. */
  onSelect?: (box: SceneBox | null) => void;
  /** The graphics context is gone for good; the lab has ended. Show the lists in its place. */
  onContextLost?: () => void;
  /** Where lab.wasm is, if not beside lab.js. */
  locateFile?: (file: string) => string;
}

export interface Lab {
  /** Without `setPalette` before it, all is black. Clears the selection. */
  show(scene: Scene, words: SceneWords): void;
  setPalette(palette: LabPalette): void;
  /** The box with this id, else the one that stands for this requirement node; none for null or an id that is not on the map. */
  select(id: string | null): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The place and zoom that `show` begins with. */
  home(): void;
  /** Frames drawn since the start. */
  frames(): number;
  dispose(): void;
}

/** Rejects if WebGL 2 is not available: the lists beside the map say all that it says. */
declare const createLab: (options: LabOptions) => Promise<Lab>;
export default createLab;
