/**
 * The problems of the test, and HiGHS's answers to them. HiGHS takes seconds for many of them, minutes for all: its answers are kept in
 * optima.json, each with a digest of the linear program that it was asked. `node tests/choice/set.mjs` asks anew.
 *
 * 300 problems: 168 of 60 candidates, 60 of 100, 36 of 150, 18 of 200, 9 of 400 and 9 of 600; one in twelve of each size asks for more
 * than there is. HiGHS finds 267 optima, and that 33 have no plan.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadHighs } from './engines.mjs';
import { linearProgram } from './linear-program.mjs';
import { choiceProblem } from './problems.mjs';

const sizes = { 60: 168, 100: 60, 150: 36, 200: 18, 400: 9, 600: 9 };
export const problems = Object.entries(sizes).flatMap(([size, count]) =>
  Array.from({ length: count }, (_, place) => choiceProblem(place + 1, Number(size), place % 12 === 5)),
);

const file = new URL('optima.json', import.meta.url);
export const kept = () => JSON.parse(readFileSync(file, 'utf8'));
export const digest = (problem) => createHash('sha256').update(linearProgram(problem)).digest('hex').slice(0, 16);

async function record() {
  const solve = await loadHighs();
  const optima = {};
  for (const problem of problems) {
    const { status, cost } = solve(problem);
    optima[problem.name] = { program: digest(problem), status, cost };
  }
  const lines = Object.entries(optima).map(([name, answer]) => `  ${JSON.stringify(name)}: ${JSON.stringify(answer)}`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await record();
