/**
 * One engine in a process of its own, so that none pays for another's memory: node measure.mjs JSON
 * Asked by run.mjs with {engine, file, records, texts, facets, wasm, loader}; answers with times in milliseconds on stdout.
 */
import { readFileSync } from 'node:fs';
import { facetQuestions, textQuestions } from './questions.mjs';

const { engine: name, file, records, texts, facets, ...ours } = JSON.parse(process.argv[2]);
const catalogue = JSON.parse(readFileSync(file, 'utf8'));
const questions = {
  text: textQuestions(catalogue.credentials, texts),
  facets: facetQuestions(catalogue.credentials, facets),
};
const engine = await open();

async function open() {
  if (name === 'cairn') return (await import('./our-engine.mjs')).openOurs({ file, records, ...ours });
  const others = await import('./other-engines.mjs');
  return name === 'minisearch' ? others.openMiniSearch(catalogue) : others.openItemsJs(catalogue);
}

async function timed(question) {
  const start = performance.now();
  const answer = await question();
  return { milliseconds: performance.now() - start, answer };
}

async function texted() {
  if (!engine.text) return [];
  for (const { text } of questions.text.slice(0, 3)) await engine.text(text); // the compiler has seen the code
  const results = [];
  for (const { kind, text } of questions.text) {
    const { milliseconds, answer } = await timed(() => engine.text(text));
    results.push({ kind, text, milliseconds, found: answer });
  }
  return results;
}

async function faceted() {
  if (!engine.facets) return [];
  for (const filters of questions.facets.slice(0, 3)) await engine.facets(filters);
  const results = [];
  for (const filters of questions.facets) {
    const { milliseconds, answer } = await timed(() => engine.facets(filters));
    results.push({ filters, milliseconds, found: answer.total, counts: answer.counts() });
  }
  return results;
}

const answer = { times: engine.times, text: await texted(), facets: await faceted() };
process.stdout.write(JSON.stringify(answer));
