/** {@link Engine} over a worker: numbers the requests, and drops replies about a catalogue that has been replaced. */
import { CairnError, type Engine, type Opened } from './engine';
import type { Operation, Reply, Request } from './protocol';

/** Thrown for a reply that speaks of another catalogue than the one now loaded. Nobody needs to be told. */
export class StaleReply extends Error {
  override name = 'StaleReply';
}

interface Waiting {
  operation: Operation;
  /** The catalogue that was loaded when it was asked. */
  hash: string;
  resolve: (value: never) => void;
  reject: (failure: Error) => void;
  progress?: (share: number) => void;
}

/** What the client needs of a worker: tests give it one of their own. */
export type Port = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>;

export function connect(port: Port): Engine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hash = '';

  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    const request = waiting.get(data.id);
    if (!request) return;
    if ('progress' in data) return request.progress?.(data.progress);
    waiting.delete(data.id);
    if ('problems' in data) return request.reject(new CairnError(data.problems));
    if (request.operation === 'open') hash = (data.value as Opened).catalogue.hash;
    else if (data.hash !== request.hash) return request.reject(new StaleReply());
    request.resolve(data.value as never);
  };
  port.onerror = (event) => {
    const message = (event as ErrorEvent).message || 'the worker could not be started';
    for (const request of waiting.values()) request.reject(new CairnError([{ file: '', pointer: '', message }]));
    waiting.clear();
  };

  function ask<T>(operation: Operation, argument?: unknown, progress?: (share: number) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.set(++last, { operation, hash, resolve, reject, progress });
      port.postMessage({ id: last, operation, argument } satisfies Request);
    });
  }

  return {
    open: (files, progress) => ask('open', files, progress),
    search: (request) => ask('search', request),
    cards: (indices) => ask('cards', indices),
    credential: (id) => ask('credential', id),
    compare: (ids) => ask('compare', ids),
    pathway: (id) => ask('pathway', id),
    ids: () => ask('ids'),
    learner: (text) => ask('learner', text),
    audit: (request) => ask('audit', request),
    otherDates: (request) => ask('otherDates', request),
    reach: (request) => ask('reach', request),
  };
}

export function startEngine(): Engine {
  return connect(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
