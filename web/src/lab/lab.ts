/**
 * The pathway canvas (wasm/lab): fetched when it is first opened. The glue is a classic script that defines `createLab`;
 * wasm/lab/lab.h is the contract. Whatever goes wrong, the list beside the canvas says the same.
 */
import { root } from '../address/root';
import type { Scene } from '../engine/engine';

export interface Lab {
  show(scene: string, language: string, dark: boolean): void;
  select(id: string): void;
  onSelect?: (id: string) => void;
}

type CreateLab = (options: { canvas: HTMLCanvasElement; locateFile: (name: string) => string }) => Promise<Lab>;

let script: Promise<CreateLab> | undefined;

export async function openLab(canvas: HTMLCanvasElement): Promise<Lab> {
  script ??= loadScript();
  const create = await script;
  return create({ canvas, locateFile: (name) => `${root}lab/${name}` });
}

export function showScene(lab: Lab, scene: Scene, language: string, dark: boolean): void {
  lab.show(JSON.stringify(scene), language, dark);
}

function loadScript(): Promise<CreateLab> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = `${root}lab/lab.js`;
    element.onload = () => resolve((globalThis as unknown as { createLab: CreateLab }).createLab);
    element.onerror = () => {
      script = undefined;
      reject(new Error('the map could not be fetched'));
    };
    document.head.append(element);
  });
}
