/** Counts with what is counted: one of it, and any other number. */
import { expect, test } from 'vitest';
import { counted } from '#text/counted';

test.each([
  [counted(1, 'request'), '1 request'],
  [counted(0, 'request'), '0 requests'],
  [counted(1.5, 'hour'), '1.5 hours'],
  [counted(2, 'kind of credential', 'kinds of credentials'), '2 kinds of credentials'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
