/** The README's commands answer an old Node in words. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserInstallation } from '../../scripts/browser-installation.js';

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

test('what is installed for want of a browser is said first: the package, why, and how to avoid it', () => {
  for (const debianRoot of [true, false]) {
    const { says, commands } = browserInstallation(debianRoot);
    expect(says).toContain('no Chrome or Chromium was found');
    expect(says).toContain('CHROMIUM_PATH=');
    expect(says.includes('the system packages "chromium" and "chromium-headless-shell"')).toBe(debianRoot);
    expect(commands.some(([command]) => command === 'apt-get')).toBe(debianRoot);
    expect(commands.at(-1)).toEqual(['npx', ['playwright', 'install', 'chromium']]);
  }
});
