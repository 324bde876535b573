export interface Extra {
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}
export interface Served {
  address: string;
  close(): Promise<void>;
}
export function serve(
  folder: string,
  subPath?: string,
  options?: { port?: number; extra?: Record<string, Extra> },
): Promise<Served>;
