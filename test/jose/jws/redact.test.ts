/** Redaction: what is masked or dropped is in no character of what is left. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJws, objectOf } from '#jose/jws/jws';
import { maskableClaims, redactJws } from '#jose/jws/redact';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

const encode = (text: string) => encodeBase64url(encodeUtf8(text));
const tokenOf = (payload: string) => decodeJws(`${encode('{"alg":"HS256"}')}.${encode(payload)}.c2ln`);
const redacted = (payload: string, ...mask: string[]) =>
  redactJws(tokenOf(payload), { dropSignature: false, mask: new Set(mask) });

test('nothing to redact leaves the token as it is', () => {
  const token = tokenOf('{"sub":"ada"}');
  expect(redactJws(token, { dropSignature: false, mask: new Set() })).toBe(token);
  expect(redactJws(token, { dropSignature: false, mask: new Set(['name']) })).toBe(token);
});

test('the signature is dropped, and its dot stays', () => {
  const token = tokenOf('{"sub":"ada"}');
  const { text } = redactJws(token, { dropSignature: true, mask: new Set() });
  expect(text).toBe(token.text.slice(0, token.text.lastIndexOf('.') + 1));
});

test('a masked claim takes the signature with it, and the rest keeps its bytes', () => {
  const { payload, signature } = redacted('{ "id":9007199254740993,\n "sub" : "ada","n":1.0}', 'sub');
  expect(payload?.utf8?.text).toBe('{ "id":9007199254740993,\n "sub" : "(masked)","n":1.0}');
  expect(signature?.text).toBe('');
});

describe('a value is masked wherever its name is at the top', () => {
  test.each([
    ['twice', '{"sub":"ada","a":1,"sub":"ada2"}'],
    ['with escapes in its name', '{"s\\u0075b":"ada"}'],
    ['as an object', '{"sub":{"given":"ada","more":["ada"]}}'],
  ])('%s', (_, payload) => {
    expect(redacted(payload, 'sub').payload?.utf8?.text).not.toContain('ada');
  });
});

test('in a payload that is broken nothing can be masked', () => {
  for (const payload of ['{"sub":"ada"', '["ada"]', '{"sub":"ada"} x', 'ada']) {
    expect(maskableClaims(tokenOf(payload))).toEqual([]);
  }
  expect(maskableClaims(decodeJws(tokenOf('{"sub":"ada"}').text.replace('.c2ln', '=.c2ln')))).toEqual([]);
  expect(maskableClaims(decodeJws('e30'))).toEqual([]);
});

test('no masked value is left, and every other claim is', () => {
  const value = fc.jsonValue({ maxDepth: 2 });
  const claims = fc.dictionary(
    fc.string({ unit: 'binary' }).filter((name) => name !== '__proto__'),
    value,
  );
  fc.assert(
    fc.property(claims, fc.nat(), (all, pick) => {
      const names = Object.keys(all);
      const hidden = new Set(names.filter((_, index) => (pick >> (index % 30)) & 1));
      const left = redactJws(tokenOf(JSON.stringify(all)), { dropSignature: true, mask: hidden });
      const members = objectOf(left.payload)?.members ?? [];
      expect(members.map(({ name }) => name)).toEqual(maskableClaims(tokenOf(JSON.stringify(all))));
      const expected = Object.fromEntries(
        Object.entries(all).map(([name, each]) => [name, hidden.has(name) ? '(masked)' : each]),
      );
      expect(JSON.parse(left.payload?.utf8?.text ?? '')).toEqual(JSON.parse(JSON.stringify(expected)));
    }),
  );
});
