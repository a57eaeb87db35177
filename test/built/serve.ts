/** Builds the page once and serves it from a sub-path, as any static host would. Not: waiting for it (until-built.ts). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, with a trailing slash. */
    page: string;
  }
}

/** A sub-path, to see that the build does not depend on the root. */
const BASE = '/some/where/';

/** Vitest's global set-up: returns the tear-down. */
export default async function setup(project: TestProject) {
  const { include } = project.config;
  if (process.env['CLAIMCHECK_TESTS'] === 'quick')
    console.log(`A quick run has these tests of the built page alone: ${include.join(', ')}`);
  // One that is there already, on a disk or elsewhere.
  const given = process.env['CLAIMCHECK_PAGE'];
  if (given !== undefined) {
    project.provide('page', given);
    return undefined;
  }
  const folder = join(project.config.root, 'dist');
  // In a process of its own: within Vitest, NODE_ENV would make it a build for development. Other projects begin meanwhile.
  const build = spawn('npx', ['vite', 'build', '--logLevel', 'error'], {
    cwd: project.config.root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const isBuilt = once(build, 'exit').then(([code]) => {
    if (code !== 0) throw new Error('The page could not be built.');
  });
  const { address, close } = await serve(folder, { base: BASE, after: isBuilt });
  project.provide('page', address);
  return () => {
    build.kill();
    close();
  };
}
