/** The built page carries the licences of what it is made of. */
import { expect, inject, test } from 'vitest';
import packages from '../../package.json' with { type: 'json' };

test('every package that the page is made of is named with its licence', async () => {
  const response = await fetch(new URL('third-party-notices.txt', inject('page')));
  expect(response.status).toBe(200);
  const notices = new Map(
    (await response.text())
      .split(/^## /mu)
      .slice(1)
      .map((notice) => [/^(\S+) - /u.exec(notice)?.[1], notice] as const),
  );
  // tough-cookie and the dictionaries come by way of others: MSW, and the worker that guesses secrets.
  for (const name of [
    ...Object.keys(packages.dependencies),
    'tough-cookie',
    '@zxcvbn-ts/dictionary-compression',
  ]) {
    expect({ name, notice: notices.get(name) }).toEqual({
      name,
      notice: expect.stringMatching(/\([\w.-]+\)\n/u),
    });
  }
  for (const name of ['react', 'msw', 'jose'])
    expect(notices.get(name)).toContain('Permission is hereby granted');
  expect(notices.get('tough-cookie')).toContain('Redistributions in binary form must reproduce');
});
