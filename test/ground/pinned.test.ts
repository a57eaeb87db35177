/** Every package is named by one version, and what is installed is checked by its hash. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import own from '../../package.json' with { type: 'json' };

test('package.json names exact versions', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u)]);
  }
});

test('each package of the lock has the hash of its content', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly inBundle?: boolean }>>;
  };
  // A package that another brings inside itself has that one's hash.
  const installed = Object.entries(packages).filter(
    ([path, { inBundle }]) => path !== '' && inBundle !== true,
  );
  expect(installed.length).toBeGreaterThan(100);
  for (const [path, { integrity }] of installed) {
    expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/u)]);
  }
});
