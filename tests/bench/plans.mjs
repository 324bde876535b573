/**
 * What a person waits for on the plan page of the Europe demo, in WebAssembly as the site ships it: node tests/bench/plans.mjs [ROUNDS]
 * One person towards every award by each objective, and the choice between finish, cost and hours; from the request to the reply, with what
 * runs out later looked for too. Of several rounds the best counts. Natively, and the search alone: bench_plan.cpp.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './loader.mjs';
import { quantile } from './table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const rounds = Number(process.argv[2] ?? 3);
const longEnough = 300;

mkdirSync(`${root}/build/bench`, { recursive: true });
const loader = `${root}/build/bench/engine.mjs`;
writeFileSync(loader, await bundled(root, 'open-engine.ts'));
const { engineFrom } = await import(pathToFileURL(loader));
const part = (name) => readFileSync(`${root}/build/wasm/${name}.wasm`);
const engine = await engineFrom(part('explore'), part('audit'), part('plan'));
const demo = `${root}/data/catalogues/europe-demo`;
const names = readdirSync(demo)
  .filter((name) => name.endsWith('.json'))
  .sort();
const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${demo}/${name}`)) }));
await engine.open(files);

const awards = files.flatMap(({ bytes }) => {
  const { credentials = [] } = JSON.parse(new TextDecoder().decode(bytes));
  return credentials.filter(({ stacking }) => stacking?.requirement).map(({ id }) => id);
});
const learner = {
  cairn: 'learner/1',
  planning: { hoursPerWeek: 15, maxParallel: 2, pauses: [['2027-07-01', '2027-08-15']] },
};

async function measured(ask) {
  let best = Infinity;
  let status;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    ({ status } = await ask());
    best = Math.min(best, performance.now() - begun);
    if (best > longEnough) break;
  }
  return { status, best };
}

const plans = [];
const fronts = [];
for (const award of awards) {
  const asked = { award, start: '2027-01-11', learner };
  for (const objective of ['cost', 'finish', 'hours', 'count'])
    plans.push(await measured(() => engine.plan({ ...asked, objective })));
  fronts.push(await measured(() => engine.front(asked)));
}

console.log(`${'milliseconds, WebAssembly'.padEnd(26)}        p50      p90     most`);
for (const [what, all] of Object.entries({ plan: plans, front: fronts }))
  for (const status of ['optimal', 'infeasible', 'stopped']) {
    const times = all.filter((one) => one.status === status).map(({ best }) => best);
    const shown = [0.5, 0.9, 1].map((share) => quantile(times, share).toFixed(1).padStart(8));
    if (times.length > 0) console.log(what.padEnd(8), status.padEnd(11), String(times.length).padStart(5), ...shown);
  }
