/** What a visitor downloads, compressed, beside the budgets of the design: kilobytes of 1024 bytes after gzip -9. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const kilobyte = 1024;
const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const sum = (files) => [...files].reduce((total, file) => total + gzipped(file), 0);

/** What `page` names: scripts with all that they import before they run, and style sheets. */
export function filesOf(page) {
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) =>
    resolve(dirname(page), match[1]),
  );
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (file.endsWith('.js')) importsOf(file).forEach(add);
  };
  named.forEach(add);
  return [...files];
}

/** Static imports: `import … from "./x.js"`, `import "./x.js"`, `export … from "./x.js"`; not `import("./x.js")`. */
function importsOf(file) {
  const code = readFileSync(file, 'utf8');
  const names = [...code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g)];
  return names.map((match) => resolve(dirname(file), match[1]));
}

const script = (file) => file.endsWith('.js');

/** The texts of the interface come when its language is known; the largest stands for all. */
function largest(folder, pattern) {
  const files = readdirSync(folder).filter((name) => pattern.test(name));
  return files.length > 0 ? [files.map((name) => join(folder, name)).sort((a, b) => gzipped(b) - gzipped(a))[0]] : [];
}

/** [{what, bytes, budget}]; `bytes` undefined: not built. */
export function sizes({ explore, build, dist, loader }) {
  const built = (files, size) => (files.every(existsSync) ? size() : undefined);
  const index = join(dist, 'index.html');
  const embed = join(dist, 'embed.html');
  const assets = join(dist, 'assets');
  const late = () => [...largest(assets, /^site-.*\.js$/), ...largest(assets, /^worker-.*\.js$/)];
  const wasm = (name) => join(build, `wasm/${name}.wasm`);
  const lab = [join(build, 'wasm/lab.wasm'), join(build, 'wasm/lab.js')];
  return [
    { what: 'explore.wasm', budget: 120, bytes: built([explore], () => gzipped(explore)) },
    ...['audit', 'plan'].map((name) => ({
      what: `${name}.wasm`,
      budget: 120,
      bytes: built([wasm(name)], () => gzipped(wasm(name))),
    })),
    { what: 'its loader', budget: 1, bytes: gzipSync(loader, { level: 9 }).length },
    {
      what: "first page's JavaScript",
      budget: 60,
      bytes: built([index], () => sum([...filesOf(index).filter(script), ...late()])),
    },
    { what: 'lab (wasm and glue)', budget: 200, bytes: built(lab, () => sum(lab)) },
    { what: "an embed's first bytes", budget: 25, bytes: built([embed], () => sum([embed, ...filesOf(embed)])) },
  ].map((row) => ({ ...row, budget: row.budget * kilobyte }));
}
