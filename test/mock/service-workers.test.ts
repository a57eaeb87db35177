/** Which service workers a page has. A real sandboxed page is in test/browsers. */
import { afterEach, expect, test, vi } from 'vitest';
import { serviceWorkers } from '#mock/service-workers';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['a browser without them', {}],
  [
    'a sandboxed page',
    {
      get serviceWorker(): never {
        throw new DOMException('The context is sandboxed.', 'SecurityError');
      },
    },
  ],
])('%s has none, and nothing is thrown', (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(serviceWorkers()).toBeUndefined();
});

test('another page has those of its origin', () => {
  const serviceWorker = {};
  vi.stubGlobal('navigator', { serviceWorker });
  expect(serviceWorkers()).toBe(serviceWorker);
});
