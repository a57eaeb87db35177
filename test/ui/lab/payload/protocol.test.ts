/** Messages of a hostile page: taken apart or dropped, never trusted. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFromPage, readFromRelay } from '../../../../src/ui/lab/payload/protocol';
import { cases } from '../../../scale';

const REQUEST = {
  id: 1,
  way: 'fetch',
  method: 'POST',
  url: 'https://evil.example/?a=1',
  fields: [['Content-Type', 'text/plain']],
  content: 'x',
  credentials: false,
};

test('a request is read member by member, and nothing else comes with it', () => {
  const message = { type: 'request', request: { ...REQUEST, admin: true }, more: 1 };
  expect(readFromPage(message)).toEqual({ type: 'request', request: REQUEST });
});

test.each([
  ['a way that is none', { way: 'telepathy' }],
  ['a relative address', { url: '/orders' }],
  ['another scheme', { url: 'file:///etc/passwd' }],
  ['javascript:', { url: 'javascript:alert(1)' }],
  ['a method with a line break', { method: 'GET\r\nX: y' }],
  ['an empty method', { method: '' }],
  ['a field with a line break', { fields: [['A', 'b\r\nCookie: x']] }],
  ['a field of three parts', { fields: [['A', 'b', 'c']] }],
  ['fields that are no list', { fields: { A: 'b' } }],
  ['a number of one’s own', { id: 0.5 }],
  ['content that is too long', { content: 'x'.repeat(100_001) }],
])('%s is dropped', (_name, changes) => {
  expect(readFromPage({ type: 'request', request: { ...REQUEST, ...changes } })).toBeUndefined();
});

test('members of a prototype do not count', () => {
  const inherited = Object.create({ type: 'pong' }) as object;
  expect(readFromPage(inherited)).toBeUndefined();
  expect(readFromPage(JSON.parse('{"__proto__":{"type":"pong"}}'))).toBeUndefined();
});

test('anything at all gives a message of the protocol or nothing, and no prototype changes', () => {
  const types = fc.constantFrom(
    'request',
    'storage',
    'cookie',
    'refused',
    'said',
    'pong',
    'page',
    'left',
    '',
  );
  const message = fc.oneof(
    fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
    fc.record({
      type: types,
      request: fc.anything(),
      area: fc.anything(),
      name: fc.string(),
      text: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(message, (value) => {
      const types = ['request', 'storage', 'cookie', 'refused', 'said', 'pong', undefined];
      expect(types).toContain(readFromPage(value)?.type);
      expect(['page', 'left', 'pong', undefined]).toContain(readFromRelay(value)?.type);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    cases(500),
  );
});

test('the relay says three things', () => {
  expect(readFromRelay({ type: 'left', to: 'https://evil.example' })).toEqual({
    type: 'left',
    to: 'https://evil.example',
  });
  expect(readFromRelay({ type: 'page', to: 1 })).toEqual({ type: 'page' });
  expect(readFromRelay({ type: 'request', request: REQUEST })).toBeUndefined();
});
