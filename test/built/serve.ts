/** Builds the page once and serves it from a sub-path, as any static host would. Not: the tests of it. */
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, with a trailing slash. */
    page: string;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A sub-path, to see that the build does not depend on the root. */
const BASE = '/some/where/';

const serve = (folder: string): Promise<Server> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(BASE) ? normalize(pathname.slice(BASE.length)) || 'index.html' : '';
    void readFile(join(folder, name === '.' ? 'index.html' : name)).then(
      (content) =>
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/html' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
};

/** Vitest's global set-up: returns the tear-down. */
export default async function setup(project: TestProject) {
  const folder = join(project.config.root, 'dist');
  // In a process of its own: within Vitest, NODE_ENV would make it a build for development.
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], {
    cwd: project.config.root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const server = await serve(folder);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  project.provide('page', `http://localhost:${address.port}${BASE}`);
  return () => {
    server.close();
  };
}
