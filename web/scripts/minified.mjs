/** One module as it would ship: its own code, without what it imports. For tests of the size budget. */
import { readFile } from 'node:fs/promises';
import { transformWithEsbuild } from 'vite';

export async function transform(url) {
  const { code } = await transformWithEsbuild(await readFile(url, 'utf8'), 'module.ts', {
    minify: true,
    target: 'es2022',
  });
  return code;
}
