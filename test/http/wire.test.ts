import { expect, test } from 'vitest';
import type { HttpRequest } from '#http/message';
import { byteCount, requestWire, responseWire } from '#http/wire';

const REQUEST: HttpRequest = {
  method: 'POST',
  url: 'https://shop.example/login?next=%2Forders#top',
  fields: [
    ['Host', 'shop.example'],
    ['Content-Length', '8'],
  ],
  content: '"Grüße"',
};

test('a request is the text that RFC 9112 says, in parts', () => {
  const parts = requestWire(REQUEST);
  expect(parts.map(({ text }) => text).join('')).toBe(
    'POST /login?next=%2Forders HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 8\r\n\r\n"Grüße"',
  );
  expect(parts.map(({ kind, name }) => [kind, name])).toEqual([
    ['start-line', undefined],
    ['field', 'Host'],
    ['field', 'Content-Length'],
    ['empty-line', undefined],
    ['content', undefined],
  ]);
});

test('bytes are those of UTF-8', () => {
  const parts = requestWire(REQUEST);
  expect(parts.at(-1)?.bytes).toBe(9);
  expect(byteCount(parts)).toBe(Buffer.from(parts.map(({ text }) => text).join('')).length);
});

test('a response without content ends at the empty line', () => {
  const parts = responseWire({ status: 204, fields: [['Cache-Control', 'no-store']], content: '' });
  expect(parts.map(({ text }) => text)).toEqual([
    'HTTP/1.1 204 No Content\r\n',
    'Cache-Control: no-store\r\n',
    '\r\n',
  ]);
});

test('an unknown status keeps the space before its empty reason phrase', () => {
  expect(responseWire({ status: 299, fields: [], content: '' })[0]?.text).toBe('HTTP/1.1 299 \r\n');
});
