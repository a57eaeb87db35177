/** Reads the vectors and hands them to the tests, in Node and in Chromium, which reads no files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Text of each JSON file, by its path below the folder of corpora. */
    corpora: Readonly<Record<string, string>>;
  }
}

/** Cases for the page itself, which no test here reads; with them, what a browser is handed grows too large to connect. */
const PASTES = /reports\W(?:inspect|lint)-cases/u;

export default (project: TestProject) => {
  const folder = process.env['CORPORA'] ?? resolve(import.meta.dirname, '../../../shared/corpora');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths
    .filter((path) => path.endsWith('.json') && !PASTES.test(path))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')] as const);
  project.provide('corpora', Object.fromEntries(files));
};
