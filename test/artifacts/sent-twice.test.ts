/** A field that a request must have once and has twice is said of each token in it. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const token = (sub: string): string =>
  `${encode('{"alg":"HS256"}')}.${encode(JSON.stringify({ sub }))}.x8M5g3oK1Zq0vB7tYw2nR4sLd6uHcJeXfPbVaQiTkGo`;
const TWICE = 'another Authorization field: it was sent twice, and servers differ in which one they read';
const leftOutIn = (pasted: string): string[][] => recognise(pasted).map(({ leftOut }) => [...leftOut]);

test.each([
  [
    'in a request',
    `GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ${token('a')}\nauthorization: Bearer ${token('b')}\n\n`,
    2,
  ],
  [
    'in a curl command',
    `curl https://a.example -H 'Authorization: Bearer ${token('a')}' -H 'Authorization: Basic YTpi'`,
    1,
  ],
])('%s', (_, pasted, count) => {
  const found = leftOutIn(pasted);
  expect(found).toHaveLength(count);
  for (const leftOut of found) expect(leftOut).toContain(TWICE);
});

test('not where two requests have one each, or another field is beside it', () => {
  const request = (sub: string) =>
    `GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ${token(sub)}\nX-Authorization: Bearer ${token(`${sub}2`)}\n\n`;
  const found = leftOutIn(request('a') + request('b'));
  expect(found).toHaveLength(4);
  for (const leftOut of found) expect(leftOut).not.toContain(TWICE);
});
