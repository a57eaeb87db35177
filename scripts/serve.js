/** Serves a built page from a folder, with the fields that a host is to send. Not: the preview of `npm start` (start.js). */
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { fieldsOf } from './policy.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** At the highest level, as a host does once, ahead of any visit. */
const compress = promisify(brotliCompress);

/** @returns {Promise<Map<string, Buffer>>} contents by name */
const read = async (folder, compressed) => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const bytes = readFileSync(`${folder}/${name}`);
        return [name, compressed ? await compress(bytes) : bytes];
      }),
    ),
  );
};

/**
 * @param {string} folder what is served, as it is now
 * @param {{ base?: string, compressed?: boolean, port?: number, after?: Promise<unknown> }} [options] `base`: the path
 *   that it is at, with slashes around it. `compressed`: with brotli. `port`: where absent, a free one. `after`: the folder
 *   is read once that is done, and requests wait for it. Where it fails, they get 503
 * @returns {Promise<{ address: string, port: number, close: () => void }>} the address, with a slash at its end; `close`
 *   ends connections that are open, too
 */
export const serve = async (folder, { base = '/', compressed = false, port = 0, after } = {}) => {
  const reading = (after ?? Promise.resolve()).then(() => read(folder, compressed));
  if (!after) await reading;
  const there = reading.catch(() => undefined);
  const server = createServer(async (request, response) => {
    const contents = await there;
    if (!contents) {
      response.writeHead(503).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === base ? 'index.html' : pathname.slice(base.length);
    const content = pathname.startsWith(base) ? contents.get(name) : undefined;
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        ...fieldsOf(name),
        'content-type': TYPES[extname(name)] ?? 'text/html',
        ...(compressed ? { 'content-encoding': 'br' } : {}),
      })
      .end(content);
  });
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const taken = server.address().port;
  return {
    address: `http://localhost:${taken}${base}`,
    port: taken,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
