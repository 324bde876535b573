import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { connect, StaleReply, type Port } from '../../../web/src/engine/client';
import { CairnError } from '../../../web/src/engine/engine';
import { engineFrom } from '../../../web/src/engine/open-engine';
import type { Learner } from '../../../web/src/learner/learner';
import type { Plan } from '../../../web/src/engine/plan';
import type { Reply, Request } from '../../../web/src/engine/protocol';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const catalogue = (id: string): string =>
  JSON.stringify({
    cairn: 'catalogue/1',
    id,
    title: id,
    languages: ['en'],
    providers: [{ id: 'p', name: 'Provider', type: 'company' }],
    credentials: [
      { id: 'a', title: 'Welding', provider: 'p', kind: 'microcredential', workload: { hours: 30 } },
      { id: 'b', title: 'Baking', provider: 'p', kind: 'microcredential' },
    ],
  });

const demo = new URL('../../../data/catalogues/europe-demo/', import.meta.url);
const built = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../../../build/wasm/${name}.wasm`, import.meta.url)));

describe('the engine’s loader', () => {
  const load = (): ReturnType<typeof engineFrom> => engineFrom(built('explore'));
  const request = {
    text: '',
    filters: {},
    ranges: {},
    currency: 'EUR',
    sort: 'title',
    language: 'en',
    offset: 0,
    limit: 10,
  } as const;

  test('opens a catalogue with progress up to the whole, and answers', async () => {
    const engine = await load();
    const shares: number[] = [];
    const opened = await engine.open([{ name: 'a.json', bytes: bytes(catalogue('first')) }], (share) =>
      shares.push(share),
    );
    expect(opened.credentials).toBe(2);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((x, y) => x - y)).toEqual(shares);
    const reply = await engine.search(request);
    expect(reply.total).toBe(2);
    expect(reply.counts.length).toBe(opened.facets.reduce((sum, facet) => sum + facet.values.length, 0));
    expect((await engine.cards(reply.indices)).map((card) => card.title.en)).toEqual(['Baking', 'Welding']);
    expect((await engine.credential('a')).record.title).toEqual({ en: 'Welding' });
  });

  test('answers about a learner once its module is added, on the catalogue that is open', async () => {
    const engine = await engineFrom(built('explore'), built('audit'));
    await engine.open([{ name: 'a.json', bytes: bytes(catalogue('first')) }]);
    const learner = { cairn: 'learner/1', achievements: [{ id: 'x', credential: 'a' }] };
    expect((await engine.learner(JSON.stringify(learner))).unknown).toEqual([]);
    const elsewhere = { cairn: 'learner/1', achievements: [{ id: 'x', credential: 'of another catalogue' }] };
    expect((await engine.learner(JSON.stringify(elsewhere))).unknown).toEqual(['of another catalogue']);
    const failure = await engine
      .otherDates({ award: 'a', date: '2027-01-11', learner: learner as Learner })
      .catch((error: unknown) => error);
    expect((failure as CairnError).problems[0]).toMatchObject({ pointer: '/award' });
  });

  test('answers every question about a learner without the module for plans', async () => {
    const names = readdirSync(demo).filter((name) => name.endsWith('.json'));
    const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, demo))) }));
    const engine = await engineFrom(built('explore'), built('audit'));
    await engine.open(files);
    const learner: Learner = { cairn: 'learner/1', achievements: [{ id: 'x', credential: 'mfg-cell-dry-room' }] };
    const { awards } = await engine.reach({ date: '2027-01-11', learner });
    expect(awards.length).toBeGreaterThan(20);
    for (const { award } of awards) {
      const request = { award, date: '2027-01-11', learner };
      expect((await engine.audit(request)).status).not.toBe('undecided');
      expect((await engine.otherDates(request)).award).toBe(award);
    }
  });

  test('plans once both modules are added, and tells of plans on the way', async () => {
    const engine = await engineFrom(built('explore'), built('audit'), built('plan'));
    const awarding = {
      ...JSON.parse(catalogue('first')),
      credentials: [
        ...JSON.parse(catalogue('first')).credentials.map((record: object) => ({
          ...record,
          duration: { weeks: 2, rolling: true },
        })),
        {
          id: 'award',
          title: 'Award',
          provider: 'p',
          kind: 'qualification',
          stacking: { requirement: { all: [{ credential: 'a' }, { credential: 'b' }] } },
        },
      ],
    };
    await engine.open([{ name: 'a.json', bytes: bytes(JSON.stringify(awarding)) }]);
    const told: Plan[] = [];
    const request = {
      award: 'award',
      start: '2027-01-11',
      objective: 'finish',
      learner: { cairn: 'learner/1' },
    } as const;
    const planned = await engine.plan(request, (better) => told.push(better));
    expect(planned.status).toBe('optimal');
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)).toMatchObject({ status: 'stopped', totals: planned.totals });
  });

  test('says file, place and message of a bad catalogue, and keeps the one that was loaded', async () => {
    const engine = await load();
    await engine.open([{ name: 'a.json', bytes: bytes(catalogue('first')) }]);
    const failure = await engine
      .open([{ name: 'b.json', bytes: bytes('{"cairn": 1}') }])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CairnError);
    expect((failure as CairnError).problems[0]).toMatchObject({ file: 'b.json' });
    expect((await engine.search(request)).total).toBe(2);
  });

  test('copies what it is given and gets, so that a growing heap changes nothing', async () => {
    const engine = await load();
    const file = { name: 'a.json', bytes: bytes(catalogue('first')) };
    await engine.open([file]);
    const reply = await engine.search(request);
    const before = [...reply.indices];
    const many = Array.from({ length: 3000 }, (_, i) => ({
      id: `c${i}`,
      title: `Course ${i}`,
      provider: 'p',
      kind: 'licence',
    }));
    const large = { ...JSON.parse(catalogue('second')), credentials: many };
    await engine.open([{ name: 'large.json', bytes: bytes(JSON.stringify(large)) }]);
    expect([...reply.indices]).toEqual(before);
    expect(file.bytes.length).toBe(bytes(catalogue('first')).length);
    expect((await engine.ids()).length).toBe(3000);
  });

  test('stays under a kilobyte', async () => {
    const { transform } = await import('../../../web/scripts/minified.mjs');
    const code = await transform(new URL('../../../web/src/engine/abi.ts', import.meta.url));
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1024);
  });
});

describe('the client', () => {
  function worker(): { port: Port; asked: Request[]; reply: (reply: Reply) => void; ended: () => boolean } {
    const asked: Request[] = [];
    let ended = false;
    const port: Port = {
      postMessage: (message: Request) => void asked.push(message),
      onmessage: null,
      onerror: null,
      terminate: () => void (ended = true),
    };
    const reply = (data: Reply): void => void port.onmessage?.call(port as Worker, { data } as MessageEvent);
    return { port, asked, reply, ended: () => ended };
  }
  const noOther = (): Port => {
    throw new Error('no second worker is wanted');
  };
  const opened = (hash: string): unknown => ({ catalogue: { hash } });

  test('gives each reply to the request that it answers, in whatever order they come', async () => {
    const { port, reply } = worker();
    const engine = connect(port, noOther);
    const first = engine.ids();
    const second = engine.ids();
    reply({ id: 2, value: ['second'], hash: '' });
    reply({ id: 1, value: ['first'], hash: '' });
    expect([await first, await second]).toEqual([['first'], ['second']]);
  });

  test('drops a reply about a catalogue that has been replaced since it was asked', async () => {
    const { port, reply } = worker();
    const engine = connect(port, noOther);
    const open = engine.open([]);
    const late = engine.cards(Uint32Array.of(7));
    reply({ id: 1, value: opened('new'), hash: 'new' });
    await open;
    reply({ id: 2, value: [{ id: 'of the new catalogue' }], hash: 'new' });
    await expect(late).rejects.toBeInstanceOf(StaleReply);
    const next = engine.ids();
    reply({ id: 3, value: ['x'], hash: 'new' });
    expect(await next).toEqual(['x']);
  });

  test('passes progress on and problems through', async () => {
    const { port, reply } = worker();
    const engine = connect(port, noOther);
    const shares: number[] = [];
    const open = engine.open([], (share) => shares.push(share));
    reply({ id: 1, progress: 0.5 });
    reply({ id: 1, problems: [{ file: 'f', pointer: '/x', message: 'm' }] });
    await expect(open).rejects.toMatchObject({ problems: [{ file: 'f', pointer: '/x', message: 'm' }] });
    expect(shares).toEqual([0.5]);
  });

  test('plans in a worker of its own, which ends when nobody waits any longer', async () => {
    const main = worker();
    const others: ReturnType<typeof worker>[] = [];
    const engine = connect(main.port, () => (others[others.push(worker()) - 1] as ReturnType<typeof worker>).port);
    const open = engine.open([]);
    main.reply({ id: 1, value: opened('one'), hash: 'one' });
    await open;
    const request = { award: 'a', start: '2027-01-11', objective: 'cost', learner: { cairn: 'learner/1' } } as const;
    const ended = new AbortController();
    const told: unknown[] = [];
    const plan = engine.plan(request, (better) => told.push(better), ended.signal);
    others[0]!.reply({ id: 1, value: opened('one'), hash: 'one' });
    await new Promise((soon) => setTimeout(soon));
    others[0]!.reply({ id: 2, better: 'a first plan' as never });
    ended.abort();
    await expect(plan).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual(['a first plan']);
    expect(others[0]!.ended()).toBe(true);
    void engine.plan(request).catch(() => undefined);
    expect(others.length).toBe(2);
  });

  test('fails what waits when the worker cannot run', async () => {
    const { port } = worker();
    const engine = connect(port, noOther);
    const waiting = engine.ids();
    port.onerror?.call(port as Worker, { message: 'blocked' } as ErrorEvent);
    await expect(waiting).rejects.toBeInstanceOf(CairnError);
  });
});
