/** After `vite build`: writes a static page for every record of the default catalogue into dist/, and the shells for all others. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { catalogueFiles, codeListFiles, dataFolder } from './data-files.mjs';
import { frameworkWords } from './framework-words.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('../dist');
const defaultCatalogue = 'europe-demo';

const { prerender } = await import(pathToFileURL(here('../.prerender/entry.js')).href);
const template = await readFile(`${dist}/index.html`, 'utf8');

await writeShells();
let count = 0;
for await (const page of prerender(await ingredients())) {
  await write(page.path, filled(page));
  count += 1;
}
await rm(here('../.prerender'), { recursive: true });
console.log(`${count} pages prerendered`);

async function ingredients() {
  const files = (await catalogueFiles())[defaultCatalogue] ?? [];
  const lists = await codeListFiles();
  const names = {};
  for (const [name, text] of Object.entries(lists)) {
    if (name.endsWith('.en.json')) names[name.slice(0, -'.en.json'.length)] = JSON.parse(text);
  }
  const read = async ({ name, path }) => ({
    name,
    bytes: new Uint8Array(await readFile(`${dirname(dataFolder)}/${path}`)),
  });
  return {
    engine: await readFile(here('../../build/wasm/explore.wasm')),
    files: await Promise.all(files.map(read)),
    names,
    frameworks: await frameworkWords(),
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Pages whose record the address names by parameter: nothing to show until the engine has looked it up. */
async function writeShells() {
  for (const path of ['credential/', 'pathway/', 'plan/']) await write(path, relocated(path));
}

async function write(path, html) {
  const file = `${dist}/${path}index.html`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}

function filled({ path, title, html }) {
  const description = /<p class="(?:description|lead)">(.*?)<\/p>/s
    .exec(html)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();
  return relocated(path)
    .replace(/<title>.*?<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (all, start) =>
      description ? start + description.replaceAll('"', '&quot;') : all,
    )
    .replace('<div id="site"></div>', () => `<div id="site" data-shows="${path}">${html}</div>`);
}

/** Addresses of the template are relative to the root; a page in a folder has to climb. */
function relocated(path) {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  return template.replace(/(href|src)="\.\//g, `$1="${up}`);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
