/** Taking a Set-Cookie field value apart, and its places. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeOf, parseSetCookie } from '#cookies/set-cookie';

test.each([
  ['sid=rye; Path=/; Secure', 'sid', 'rye', ['Path', 'Secure']],
  ['  sid\t= rye bread ;Path=/', 'sid', 'rye bread', ['Path']],
  ['sid=a=b=c', 'sid', 'a=b=c', []],
  ['rye', '', 'rye', []],
  ['=rye', '', 'rye', []],
  ['sid=', 'sid', '', []],
  ['', '', '', []],
  ['sid="rye"; ; ;HttpOnly;', 'sid', '"rye"', ['HttpOnly']],
  ['a; b=c', '', 'a', ['b']],
])('%j', (text, name, value, attributes) => {
  const cookie = parseSetCookie(text);
  expect(cookie.name).toBe(name);
  expect(cookie.value).toBe(value);
  expect(cookie.attributes.map((each) => each.name)).toEqual(attributes);
});

test('of equal attributes the last one counts, in any case', () => {
  const cookie = parseSetCookie('sid=a; samesite=Lax; SameSite=Strict; Path = /a ; Secure=; HttpOnly');
  expect(attributeOf(cookie, 'SAMESITE')?.value).toBe('Strict');
  expect(attributeOf(cookie, 'path')?.value).toBe('/a');
  expect(attributeOf(cookie, 'Secure')?.value).toBe('');
  expect(attributeOf(cookie, 'HttpOnly')).toBeDefined();
  expect(attributeOf(cookie, 'HttpOnly')?.value).toBeUndefined();
  expect(attributeOf(cookie, 'Domain')).toBeUndefined();
});

test('every part is where it says', () => {
  const piece = fc.constantFrom('sid', 'Path', '/', '=', ';', ' ', '\t', 'ä', '"', 'Max-Age', '\n');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        const cookie = parseSetCookie(text);
        const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
        expect(at(cookie.nameAt)).toBe(cookie.name);
        expect(at(cookie.valueAt)).toBe(cookie.value);
        for (const attribute of cookie.attributes) {
          const written = at(attribute.at);
          expect(written.startsWith(attribute.name)).toBe(true);
          expect(written.endsWith(attribute.value ?? attribute.name)).toBe(true);
          expect(written).toBe(written.replaceAll(/^[ \t]+|[ \t]+$/gu, ''));
        }
      },
    ),
  );
});
