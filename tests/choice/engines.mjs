/** The two that are asked: Cairn's planner, natively or in WebAssembly, and HiGHS (in WebAssembly, from npm; development only). */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { catalogueOf, learnerOf } from './catalogue.mjs';
import { linearProgram } from './linear-program.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const require = createRequire(`${root}/tests/bench/package.json`);

/** Our answers to all these problems, in one process. */
export function chooseNatively(problems, steps) {
  const lines = problems.flatMap((problem) => [catalogueOf(problem), learnerOf(problem)]);
  const input = lines.map((document) => `${JSON.stringify(document)}\n`).join('');
  const done = spawnSync(`${process.env.CAIRN_BUILD ?? `${root}/build/native`}/choose`, [String(steps)], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`choose: ${done.error ?? done.signal ?? done.status} ${done.stderr}`);
  return done.stdout.trimEnd().split('\n').map(answered);
}

/** A function that answers one problem. */
export async function loadChoose() {
  const module = await require(`${root}/build/wasm/choose.js`)();
  return (problem, steps) => {
    const documents = [catalogueOf(problem), learnerOf(problem)].map((document) => JSON.stringify(document));
    return answered(module.ccall('choose', 'string', ['string', 'string', 'number'], [...documents, steps]));
  };
}

function answered(line) {
  const answer = JSON.parse(line);
  if (answer.problem) throw new Error(answer.problem);
  return answer;
}

/**
 * A function that answers one problem: { status, cost } and the milliseconds it takes to read the text of the program and to solve it. By default HiGHS
 * is content within a ten-thousandth of the optimum; it is asked for the optimum.
 */
export async function loadHighs() {
  const highs = await require('highs')();
  const { optimal, infeasible } = highs.constants.modelStatus;
  return (problem) => {
    const text = linearProgram(problem);
    const start = performance.now();
    const model = highs.createModel({ format: 'lp', data: text });
    const read = performance.now();
    try {
      model.options.set({ output_flag: false, mip_rel_gap: 0 });
      model.run();
      const solved = performance.now();
      const status = { [optimal]: 'optimal', [infeasible]: 'infeasible' }[model.getModelStatus()] ?? 'stopped';
      const cost = status === 'optimal' ? Math.round(model.getObjectiveValue()) : 0;
      return { status, cost, read: read - start, solve: solved - read };
    } finally {
      model.dispose();
    }
  };
}
