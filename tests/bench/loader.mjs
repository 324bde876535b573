/** The site's own loader of the engine, bundled as the site bundles it. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Code of web/src/engine/FILE with all that it imports. */
export async function bundled(root, file) {
  // Its module for `import`: what Node 18 finds by name from here is the one for `require`.
  const vite = `${root}/web/node_modules/vite/dist/node/index.js`;
  if (!existsSync(vite))
    throw new Error("The site's packages are not installed: npm ci --prefix web");
  const { build } = await import(pathToFileURL(vite));
  const [output] = await build({
    configFile: false,
    logLevel: 'error',
    root: `${root}/web`,
    build: {
      write: false,
      target: 'es2022',
      minify: 'esbuild',
      rollupOptions: {
        input: `${root}/web/src/engine/${file}`,
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  }).then((result) => [result].flat().flatMap((each) => each.output));
  return output.code;
}
