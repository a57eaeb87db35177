/** The same commit gives the same bytes, wherever it is built. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checksums } from '../../scripts/release.js';
import { everything } from '../scale';

const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** Copied, not linked as one: their places would be others. As hard links where the file system is the same. */
const copyPackages = (to: string) => {
  try {
    execFileSync('cp', ['-al', 'node_modules', to], { stdio: 'ignore' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', 'node_modules', to]);
  }
};

test('the list of checksums is that of the files', () => {
  expect(readFileSync('dist/SHA256SUMS', 'utf8')).toBe(checksums('dist'));
  expect(readFileSync('dist/SHA256SUMS', 'utf8')).toContain('  index.html\n');
});

test.runIf(everything)('a build in another folder is the same', () => {
  const copy = mkdtempSync(join(tmpdir(), 'another-folder-'));
  try {
    for (const name of git('ls-files', '--cached', '--others', '--exclude-standard').split('\n')) {
      mkdirSync(join(copy, dirname(name)), { recursive: true });
      cpSync(name, join(copy, name));
    }
    copyPackages(join(copy, 'node_modules'));
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], {
      cwd: copy,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        GIT_DIR: git('rev-parse', '--absolute-git-dir'),
        GIT_WORK_TREE: copy,
      },
    });
    expect(checksums(join(copy, 'dist'))).toBe(checksums('dist'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
