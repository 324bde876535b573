/**
 * The C ABI of explore.wasm and what is added to it (wasm/engine), without waiting: bytes are copied in, a function is called,
 * the view of the heap is made anew (it may have grown), and the reply is copied out. Runs in a worker and in Node alike.
 */
import { CairnError, type Opened, type Problem, type SearchReply, type SearchRequest, type SourceFile } from './engine';

type Call = (...numbers: number[]) => number;

interface Exports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  [name: string]: Call | WebAssembly.Memory | (() => void) | undefined;
}

const notSupported = 52;
const unsupported = (): number => notSupported;

export class Abi {
  private readonly text = new TextDecoder();
  private readonly bytes = new TextEncoder();
  private exports!: Exports;
  private facetValues = 0;
  private onProgress?: (share: number) => void;
  /** Called with each plan that is better than those before, while `plan`, `front` or `beside` looks further. */
  onBetter?: (plan: unknown) => void;

  static async load(code: WebAssembly.Module): Promise<Abi> {
    const abi = new Abi();
    const instance = await WebAssembly.instantiate(code, abi.imports(code));
    abi.exports = instance.exports as unknown as Exports;
    abi.exports._initialize?.();
    return abi;
  }

  /** Adds audit.wasm, and then plan.wasm, which needs it: from then on their calls are there too. */
  async add(code: WebAssembly.Module): Promise<void> {
    await WebAssembly.instantiate(code, { primary: this.exports as WebAssembly.ModuleImports });
  }

  open(files: SourceFile[], onProgress?: (share: number) => void): Opened {
    this.onProgress = onProgress;
    this.handOver(files);
    this.call('open');
    const opened = this.json<Opened>();
    this.facetValues = opened.facets.reduce((sum, facet) => sum + facet.values.length, 0);
    return opened;
  }

  search(request: SearchRequest): SearchReply {
    this.ask('search', request);
    const words = new Uint32Array(this.reply().buffer);
    const end = 2 + words[1]!;
    return {
      total: words[0]!,
      indices: words.slice(2, end),
      counts: words.slice(end, end + this.facetValues),
    };
  }

  /** Any call whose reply is JSON: `cards`, `credential`, `compare`, `pathway`, `learner`, `audit`, `other_dates`, `reach`, `plan`, `front`, `alternatives`, `beside`, `failed`, `simulate`, `ids`. */
  value<T>(name: string, request?: unknown): T {
    if (request === undefined) this.call(name);
    else this.ask(name, request);
    return this.json<T>();
  }

  private imports(code: WebAssembly.Module): WebAssembly.Imports {
    const stop = (): never => {
      throw new CairnError([{ file: '', pointer: '', message: 'the engine stopped' }]);
    };
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module, name } of WebAssembly.Module.imports(code)) {
      // Of `audit` and `plan`, what stands in for a function until its module is added.
      (imports[module] ??= {})[name] = module === 'wasi_snapshot_preview1' && name !== 'proc_exit' ? unsupported : stop;
    }
    Object.assign((imports.env ??= {}), {
      cairn_progress: (done: number, total: number) => this.onProgress?.(total > 0 ? done / total : 1),
      cairn_better: (at: number, length: number) => this.onBetter?.(this.parse(this.copy(at, length))),
      emscripten_notify_memory_growth: () => {},
    });
    return imports;
  }

  private handOver(files: SourceFile[]): void {
    for (const file of files) {
      this.call('file', ...this.put(this.bytes.encode(file.name)), ...this.put(file.bytes));
    }
  }

  private call(name: string, ...numbers: number[]): number {
    return (this.exports[`cairn_${name}`] as Call)(...numbers);
  }

  private ask(name: string, request: unknown): void {
    const [pointer, length] = this.put(this.bytes.encode(JSON.stringify(request)));
    this.call(name, pointer, length);
    this.call('free', pointer);
  }

  private put(bytes: Uint8Array): [pointer: number, length: number] {
    const pointer = this.call('alloc', bytes.length);
    new Uint8Array(this.exports.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  }

  private reply(): Uint8Array {
    const slot = this.call('reply');
    const [status, pointer, length] = new Uint32Array(this.exports.memory.buffer, slot, 3);
    const bytes = this.copy(pointer!, length!);
    if (status !== 0) throw new CairnError(this.parse<{ problems: Problem[] }>(bytes).problems);
    return bytes;
  }

  private copy(pointer: number, length: number): Uint8Array {
    return new Uint8Array(this.exports.memory.buffer, pointer, length).slice();
  }

  private parse<T>(bytes: Uint8Array): T {
    return JSON.parse(this.text.decode(bytes)) as T;
  }

  private json<T>(): T {
    return this.parse<T>(this.reply());
  }
}
