import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the served worker is the one of the installed MSW', async () => {
  const [served, installed] = await Promise.all([
    readFile('public/mockServiceWorker.js', 'utf8'),
    readFile('node_modules/msw/lib/mockServiceWorker.js', 'utf8'),
  ]);
  expect(served).toBe(installed);
});
