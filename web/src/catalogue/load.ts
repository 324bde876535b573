/** From what an address asks for to files in memory, reported on byte by byte. What cannot be had is a {@link LoadFailure}. */
import { root } from '../address/root';
import type { SourceFile } from '../engine/engine';
import type { ShippedFile } from './known';

/** The most that a catalogue may weigh (DOMAIN.md). Nothing larger is read into memory. */
export const mostBytes = 128 * 1024 * 1024;

export class LoadFailure extends Error {
  constructor(readonly address: string) {
    super(`could not be loaded: ${address}`);
  }
}

type Progress = (share: number) => void;

export async function loadShipped(files: ShippedFile[], progress: Progress): Promise<SourceFile[]> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  const count = (more: number): void => progress(Math.min(1, (done += more) / total));
  return Promise.all(
    files.map(async ({ name, path }) => ({ name, bytes: await fetchBytes(`${root}${path}`, 'same-origin', count) })),
  );
}

export async function loadForeign(url: URL, progress: Progress): Promise<SourceFile[]> {
  let done = 0;
  let total = 0;
  const bytes = await fetchBytes(
    url.href,
    'omit',
    (more) => total > 0 && progress(Math.min(1, (done += more) / total)),
    (length) => (total = length),
  );
  return [{ name: url.href, bytes }];
}

export async function loadLocal(files: File[]): Promise<SourceFile[]> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const names = files.map((file) => file.name).join(', ');
  if (total > mostBytes) throw new LoadFailure(names);
  try {
    return await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
  } catch {
    throw new LoadFailure(names);
  }
}

async function fetchBytes(
  address: string,
  credentials: RequestCredentials,
  count: (more: number) => void,
  announce: (length: number) => void = () => {},
): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { credentials, referrerPolicy: 'no-referrer' });
    if (!response.ok || !response.body) throw new LoadFailure(address);
    announce(Number(response.headers.get('Content-Length') ?? 0));
    return await readAll(response.body, address, count);
  } catch {
    throw new LoadFailure(address);
  }
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  address: string,
  count: (more: number) => void,
): Promise<Uint8Array> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new LoadFailure(address);
    }
    count(value.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
