/** A static host as plain as they come: files under a sub-path, no rewriting, no headers but the type. For tests and a look. */
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Resolves to `{ address, close }`; `extra` maps further paths to `{ type, body }`, and may be changed while it runs. */
export function serve(folder, subPath = '/', { port = 0, extra = {} } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const more = extra[pathname];
    if (more) return respond(response, 200, more.type, more.body, more.headers);
    const path = pathname.startsWith(subPath)
      ? await filePath(folder, decodeURIComponent(pathname.slice(subPath.length)))
      : undefined;
    if (!path) return respond(response, 404, 'text/plain', 'not found');
    respond(response, 200, types[extname(path)] ?? 'application/octet-stream', await readFile(path));
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const close = () =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections?.();
        });
      resolve({ address: `http://127.0.0.1:${server.address().port}${subPath}`, close });
    });
  });
}

async function filePath(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder))) return undefined;
  for (const candidate of [file, join(file, 'index.html')]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  return undefined;
}

function respond(response, status, type, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...headers });
  response.end(body);
}
