/** The browser tests: the built site, served from a sub-path, in the machine's own Chromium. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  server: { fs: { strict: false } },
  test: {
    globals: true,
    dir: fileURLToPath(new URL('../tests/web/browser', import.meta.url)),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser for each of two cores.
    poolOptions: { forks: { maxForks: 2 } },
  },
});
