import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { catalogueFiles, codeListFiles, dataFolder, shippedFiles } from './scripts/data-files.mjs';
import { frameworkWords } from './scripts/framework-words.mjs';

const wasmFolder = fileURLToPath(new URL('../build/wasm', import.meta.url));

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https:; worker-src 'self'; style-src 'self'; " +
  "img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * The head of a built page. The policy binds what is built only: Vite's development server needs inline styles of its own. What
 * the first script imports is named here, so that Vite's preloader, which every dynamic import would pass through, can stay out.
 */
function head(): Plugin {
  return {
    name: 'cairn-head',
    apply: 'build',
    transformIndexHtml: (_, { chunk }) => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
      ...(chunk?.imports ?? []).map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head' as const,
      })),
    ],
  };
}

/** The catalogues, code lists and frameworks of data/, listed for the code, copied for the host, and served in development. */
function shippedData(): Plugin {
  const listing = '\0virtual:catalogues';
  let folder = 'dist';
  return {
    name: 'cairn-shipped-data',
    configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    resolveId: (id) => (id === 'virtual:catalogues' ? listing : undefined),
    load: async (id) => (id === listing ? `export default ${JSON.stringify(await catalogueFiles())}` : undefined),
    configureServer: (server) => {
      server.middlewares.use('/data', (request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const list = /^\/code-lists\/(.+)\.(en|de|es)\.json$/.exec(path);
        if (list) void codeListFiles().then((files) => response.end(files[path.slice('/code-lists/'.length)] ?? '{}'));
        else if (path === '/frameworks.json')
          void frameworkWords().then((words) => response.end(JSON.stringify(words)));
        else
          createReadStream(dataFolder + path)
            .on('error', next)
            .pipe(response);
      });
    },
    writeBundle: async (options) => {
      if (options.dir && resolve(options.dir) !== folder) return;
      for (const path of await shippedFiles()) await cp(`${dataFolder}/${path}`, `${folder}/data/${path}`);
      // A build without the lab still serves all it says: the page then shows the list alone.
      for (const file of ['lab.js', 'lab.wasm']) {
        if (existsSync(`${wasmFolder}/${file}`)) await cp(`${wasmFolder}/${file}`, `${folder}/lab/${file}`);
      }
      await writeFile(`${folder}/data/frameworks.json`, JSON.stringify(await frameworkWords()));
      await mkdir(`${folder}/data/code-lists`, { recursive: true });
      for (const [name, text] of Object.entries(await codeListFiles())) {
        await writeFile(`${folder}/data/code-lists/${name}`, text);
      }
    },
  };
}

/** Indentation means nothing in TypeScript, and one line break as much as many spaces in a template: fewer bytes for the same page. */
function unindented(): Plugin {
  return {
    name: 'cairn-unindented',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      /\/web\/src\/.*\.ts$/.test(id) ? { code: code.replace(/\n[ \t]+/g, '\n'), map: null } : undefined,
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the site works under any sub-path of any host.
  base: './',
  plugins: isSsrBuild ? [shippedData()] : [unindented(), head(), shippedData()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // No data: addresses, which the policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: isSsrBuild ? {} : { input: { index: 'index.html', embed: 'embed.html' } },
  },
  server: { fs: { strict: false } },
  test: {
    globals: true,
    dir: fileURLToPath(new URL('../tests/web/unit', import.meta.url)),
  },
}));
