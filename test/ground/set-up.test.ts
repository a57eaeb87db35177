/** The README's commands answer an old Node in words. Not: installing, which a clean clone shows. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a script as if this were another Node. */
const runAs = (version: string, script: string) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, join(root, 'scripts', script)],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CHROMIUM_PATH: '' } },
  );
};

test.each([
  ['18.20.4', 'start.js'],
  ['18.20.4', 'test.js'],
  ['20.18.0', 'start.js'],
  ['22.11.0', 'test.js'],
])('Node %s: %s says which one it needs', (version, script) => {
  const { status, stderr } = runAs(version, script);
  expect(status).toBe(1);
  expect(stderr).toContain(`This is Node ${version}`);
  expect(stderr).toContain('20.19');
});
