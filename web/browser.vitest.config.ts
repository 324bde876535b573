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
    // One browser at a time: timings on a busy machine are hard enough to read.
    fileParallelism: false,
  },
});
