/** A built page on a server of its own that can be stopped, and followed by another version. Not: what is expected of it (offline.test.ts). */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { serve } from '../../scripts/serve.js';

/** A path, since another page may be beside it at the same host. */
const BASE = '/some/where/';

export interface Site {
  readonly home: string;
  /** Ends the server, open connections included. */
  readonly stop: () => void;
  /** Serves another folder at the same address. */
  readonly follow: (folder: string) => Promise<void>;
}

export const startSite = async (folder = 'dist'): Promise<Site> => {
  let server = await serve(folder, { base: BASE });
  const { address: home, port } = server;
  return {
    home,
    stop: () => {
      server.close();
    },
    follow: async (next) => {
      server.close();
      server = await serve(next, { base: BASE, port });
    },
  };
};

/**
 * The next version: every file that has a hash in its name has another name, and the page's version another number. So a
 * page of the version before finds none of its files at the server.
 * @returns its folder, and what removes it
 */
export const nextVersion = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'next-version-'));
  cpSync('dist', folder, { recursive: true });
  const assets = readdirSync(join(folder, 'assets'));
  const renamed = assets.map((name) => [name, name.replace(/-[\w-]{8}(?=\.\w+$)/u, '-NextOne8')] as const);
  expect(new Set(renamed.map(([, name]) => name)).size).toBe(assets.length);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|html)$/u.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const changed = renamed.reduce((all, [from, to]) => all.replaceAll(from, to), text);
    writeFileSync(join(folder, name), changed.replaceAll('0.1.0', '9.9.9'));
  }
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

/** Waits until the page's files are all kept: its own file is the last. */
export const untilKept = (page: Page, versions = 1): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const home = new URL('index.html', document.baseURI).href;
          const names = await caches.keys();
          const pages = await Promise.all(
            names.map(async (name) => (await caches.open(name)).match(home, { ignoreSearch: true })),
          );
          return pages.filter((each) => each !== undefined).length;
        }),
      { interval: 250 },
    )
    .toBe(versions);
