/** {@link Engine} over a worker: numbers the requests, and drops replies about a catalogue that has been replaced. */
import { CairnError, type Engine, type Opened, type SourceFile } from './engine';
import type { Operation, Reply, Request } from './protocol';

/** Thrown for a reply that speaks of another catalogue than the one now loaded. Nobody needs to be told. */
export class StaleReply extends Error {
  override name = 'StaleReply';
}

/** What the client needs of a worker: tests give it one of their own. */
export type Port = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>;

interface Told {
  progress?: (share: number) => void;
  better?: (found: never) => void;
}

interface Waiting extends Told {
  operation: Operation;
  /** The catalogue that was loaded when it was asked. */
  hash: string;
  resolve: (value: never) => void;
  reject: (failure: Error) => void;
}

/** One worker, and what it has been asked. */
class Channel {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private hash = '';

  constructor(private readonly port: Port) {
    port.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data);
    port.onerror = (event) => {
      const message = (event as ErrorEvent).message || 'the worker could not be started';
      this.fail(new CairnError([{ file: '', pointer: '', message }]));
    };
  }

  ask<T>(operation: Operation, argument?: unknown, told: Told = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(++this.last, { operation, hash: this.hash, resolve, reject, ...told });
      this.port.postMessage({ id: this.last, operation, argument } satisfies Request);
    });
  }

  /** A computation in WebAssembly hears nothing until it is done: what ends it is the end of its thread. */
  end(why: Error): void {
    this.port.terminate();
    this.fail(why);
  }

  private hear(reply: Reply): void {
    const request = this.waiting.get(reply.id);
    if (!request) return;
    if ('progress' in reply) return request.progress?.(reply.progress);
    if ('better' in reply) return request.better?.(reply.better as never);
    this.waiting.delete(reply.id);
    if ('problems' in reply) return request.reject(new CairnError(reply.problems));
    if (request.operation === 'open') this.hash = (reply.value as Opened).catalogue.hash;
    else if (reply.hash !== request.hash) return request.reject(new StaleReply());
    request.resolve(reply.value as never);
  }

  private fail(failure: Error): void {
    for (const request of this.waiting.values()) request.reject(failure);
    this.waiting.clear();
  }
}

/** `another`: a second worker, for plans, which may take long and be given up. */
export function connect(port: Port, another: () => Port): Engine {
  const main = new Channel(port);
  let files: SourceFile[] = [];
  let planner: { channel: Channel; opened: Promise<Opened> } | undefined;

  function endPlanner(why: Error): void {
    planner?.channel.end(why);
    planner = undefined;
  }

  function startPlanner(): { channel: Channel; opened: Promise<Opened> } {
    const channel = new Channel(another());
    return { channel, opened: channel.ask<Opened>('open', files) };
  }

  async function askPlanner<T>(
    operation: Operation,
    request: unknown,
    told: Told,
    ended: AbortSignal | undefined,
  ): Promise<T> {
    ended?.throwIfAborted();
    const { channel, opened } = (planner ??= startPlanner());
    const end = (): void => endPlanner(ended?.reason as Error);
    ended?.addEventListener('abort', end);
    try {
      await opened;
      return await channel.ask<T>(operation, request, told);
    } finally {
      ended?.removeEventListener('abort', end);
    }
  }

  return {
    open: async (asked, progress) => {
      const opened = await main.ask<Opened>('open', asked, { progress });
      files = asked;
      endPlanner(new StaleReply());
      return opened;
    },
    search: (request) => main.ask('search', request),
    cards: (indices) => main.ask('cards', indices),
    credential: (id) => main.ask('credential', id),
    compare: (ids) => main.ask('compare', ids),
    pathway: (id) => main.ask('pathway', id),
    ids: () => main.ask('ids'),
    learner: (text) => main.ask('learner', text),
    audit: (request) => main.ask('audit', request),
    otherDates: (request) => main.ask('otherDates', request),
    reach: (request) => main.ask('reach', request),
    plan: (request, better, ended) => askPlanner('plan', request, { better }, ended),
    front: (request, better, ended) => askPlanner('front', request, { better }, ended),
    alternatives: (request, ended) => askPlanner('alternatives', request, {}, ended),
    beside: (request, better, ended) => askPlanner('beside', request, { better }, ended),
    failed: (request, ended) => askPlanner('failed', request, {}, ended),
    simulate: (request, ended) => askPlanner('simulate', request, {}, ended),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

export function startEngine(): Engine {
  return connect(startWorker(), startWorker);
}
