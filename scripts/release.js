/** What a careful user checks a build by: its version and commit, and a checksum of each file. Not: that two builds agree (test/built/reproducible.test.ts). */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './set-up.js';

const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** @returns {string} the commit that is built, with `+` where files were changed since; `unknown` without git */
const commit = () => {
  try {
    return (
      git('rev-parse', '--short=7', 'HEAD') +
      (git('--no-optional-locks', 'status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
    );
  } catch {
    return 'unknown';
  }
};

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** For Vite's `define`: what src/ui/build.ts declares. */
export const BUILD = {
  BUILD_VERSION: JSON.stringify(version),
  BUILD_COMMIT: JSON.stringify(commit()),
};

/** As `sha256sum --check` reads it. */
const SUMS = 'SHA256SUMS';

/** @returns {string} a line for each file below a folder */
export const checksums = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((name) => name !== SUMS)
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(`${folder}/${name}`))
          .digest('hex')}  ${name}\n`,
    )
    .join('');

/**
 * Writes the list beside the page once all else is there.
 * @returns {import('vite').Plugin}
 */
export const sums = () => {
  let folder = '';
  return {
    name: 'sums',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => {
        writeFileSync(`${folder}/${SUMS}`, checksums(folder));
      },
    },
  };
};
