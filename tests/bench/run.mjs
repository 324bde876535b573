/**
 * Sizes and speed of what is built: node tests/bench/run.mjs [--full] [--sizes] [--engine FILE]
 * Asks our engine, MiniSearch (text) and ItemsJS (facets) the same questions of the same generated catalogues, prints what they
 * took, writes it to build/bench/, and fails if a promise of docs/performance.md is broken.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCatalogue, generatorVersion } from './generate.mjs';
import { bundled } from './loader.mjs';
import { promises, sizePromises } from './promises.mjs';
import { sizes } from './sizes.mjs';
import { printSizes, printSpeed } from './table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const here = `${root}/tests/bench`;
const results = `${root}/build/bench`;
const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean' },
    sizes: { type: 'boolean' },
    engine: { type: 'string', default: `${root}/build/wasm/explore.wasm` },
  },
});
/** Records, and how many questions each engine gets: MiniSearch takes most of a second for some at 100,000. */
const rounds = [
  { records: 1_000, texts: 200, facets: 100 },
  { records: 10_000, texts: 200, facets: 60 },
  { records: 100_000, texts: options.full ? 200 : 60, facets: options.full ? 100 : 30 },
];

function need(condition, message) {
  if (condition) return;
  console.error(message);
  process.exit(1);
}

function install() {
  if (existsSync(`${here}/node_modules/minisearch`)) return;
  const installed = spawnSync('npm', ['ci', '--prefix', here, '--loglevel', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  need(installed.status === 0, 'What to measure beside could not be installed: npm ci --prefix tests/bench');
}

function catalogue(records) {
  const file = `${results}/catalogue-${records}-${generatorVersion}.json`;
  if (!existsSync(file)) writeCatalogue(records, file);
  return file;
}

function measure(engine, round) {
  const asked = JSON.stringify({
    engine,
    file: catalogue(round.records),
    ...round,
    wasm: options.engine,
    loader: `${results}/engine.mjs`,
  });
  const child = spawnSync(process.execPath, ['--max-old-space-size=6000', `${here}/measure.mjs`, asked], {
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  need(child.status === 0, `${engine} could not be measured at ${round.records} records`);
  return JSON.parse(child.stdout);
}

mkdirSync(results, { recursive: true });
const measured = sizes({
  explore: options.engine,
  build: `${root}/build`,
  dist: `${root}/web/dist`,
  loader: await bundled(root, 'abi.ts'),
});
printSizes(measured);
const broken = sizePromises(measured);

if (!options.sizes) {
  need(existsSync(options.engine), `${options.engine} is not built: scripts/serve builds it`);
  install();
  writeFileSync(`${results}/engine.mjs`, await bundled(root, 'open-engine.ts'));
  const speed = rounds.map((round) => ({
    ...round,
    cairn: measure('cairn', round),
    minisearch: measure('minisearch', round),
    itemsjs: measure('itemsjs', round),
  }));
  printSpeed(speed);
  broken.push(...promises(speed));
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version };
  writeFileSync(`${results}/speed.json`, JSON.stringify({ date: new Date().toISOString(), machine, speed }));
}
writeFileSync(`${results}/sizes.json`, JSON.stringify(measured));
for (const line of broken) console.error(`BROKEN: ${line}`);
process.exit(broken.length > 0 ? 1 : 0);
