/** Keeps the catalogue that an address asks for loaded: fetched once, with consent where it comes from another host. */
import type { Place } from '../address/place';
import type { Failure } from '../catalogue/failure';
import { sourceOf, type Source } from '../catalogue/known';
import { LoadFailure, loadForeign, loadLocal, loadShipped } from '../catalogue/load';
import { CairnError, type Engine, type Opened, type SourceFile } from '../engine/engine';
import type { Loading } from '../pages/waiting';

export type Availability =
  | { kind: 'ready'; opened: Opened; source: Source }
  | { kind: 'consent'; url: URL }
  | { kind: 'failed'; failure: Failure };

export class Catalogues {
  private readonly agreed = new Set<string>();
  private local?: File[];
  private loaded?: { key: string; opened: Opened };
  private loading?: { key: string; result: Promise<Availability> };

  constructor(
    private readonly engine: Engine,
    private readonly report: (loading: Loading | undefined) => void,
  ) {}

  /** Files that the person chose; they are read when the `local` catalogue is next asked for. */
  offer(files: File[]): void {
    this.local = files;
    this.forget();
  }

  agree(url: URL): void {
    this.agreed.add(url.href);
  }

  /** Makes the next {@link want} try again from the start. */
  forget(): void {
    this.loaded = undefined;
    this.loading = undefined;
  }

  async want(place: Place): Promise<Availability> {
    const source = sourceOf(place.catalogue);
    if (source.kind === 'unknown') return { kind: 'failed', failure: source };
    if (source.kind === 'local' && !this.local) return { kind: 'failed', failure: { kind: 'local' } };
    if (source.kind === 'foreign' && !this.agreed.has(source.url.href)) return { kind: 'consent', url: source.url };
    const key = place.catalogue ?? '';
    if (this.loaded?.key === key) return { kind: 'ready', opened: this.loaded.opened, source };
    if (this.loading?.key !== key) this.loading = { key, result: this.load(key, source) };
    return this.loading.result;
  }

  private async load(key: string, source: Exclude<Source, { kind: 'unknown' }>): Promise<Availability> {
    try {
      this.report({ stage: 'fetching', share: source.kind === 'shipped' ? 0 : undefined });
      const files = await this.fetch(source);
      this.report({ stage: 'decoding', share: 0 });
      const opened = await this.engine.open(files, (share) => this.report({ stage: 'decoding', share }));
      this.loaded = { key, opened };
      return { kind: 'ready', opened, source };
    } catch (failure) {
      return { kind: 'failed', failure: failureFrom(failure) };
    } finally {
      this.loading = undefined;
      this.report(undefined);
    }
  }

  private fetch(source: Exclude<Source, { kind: 'unknown' }>): Promise<SourceFile[]> {
    const progress = (share: number): void => this.report({ stage: 'fetching', share });
    if (source.kind === 'shipped') return loadShipped(source.files, progress);
    return source.kind === 'foreign' ? loadForeign(source.url, progress) : loadLocal(this.local ?? []);
  }
}

/** Problems that name a file are the catalogue's; any other is the engine's own. */
export function failureFrom(failure: unknown): Failure {
  if (failure instanceof LoadFailure) return { kind: 'unreachable', address: failure.address };
  if (failure instanceof CairnError && failure.problems.some((problem) => problem.file !== '')) {
    return { kind: 'broken', problems: failure.problems };
  }
  return { kind: 'engine', message: failure instanceof Error ? failure.message : String(failure) };
}
