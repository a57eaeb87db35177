/** Cookies that Supabase and NextAuth cut into numbered pieces are one value, however they are pasted. Not: other pastes (as-it-comes.test.ts). */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { TOKEN } from '../../src/lint/example-token';

/** Supabase keeps its session as JSON in base64url; NextAuth keeps the token itself. */
const session = `base64-${btoa(JSON.stringify({ access_token: TOKEN, refresh_token: 'v1-rye-and-spelt' }))
  .replaceAll('=', '')
  .replaceAll('+', '-')
  .replaceAll('/', '_')}`;

/** The value in pieces of the same length, the last one shorter. */
const cut = (value: string, pieces: number): string[] => {
  const length = Math.ceil(value.length / pieces);
  return Array.from({ length: pieces }, (_, index) => value.slice(index * length, (index + 1) * length));
};

const FORMS: Readonly<Record<string, (name: string, piece: string) => string>> = {
  'Set-Cookie lines': (name, piece) => `Set-Cookie: ${name}=${piece}; Path=/; HttpOnly; Secure; SameSite=Lax`,
  'a table of developer tools': (name, piece) => `${name}\t${piece}\tbakery.example\t/`,
  'JSON of an extension': (name, piece) => `{ "name": "${name}", "value": "${piece}" },`,
  'names and values': (name, piece) => `${name}=${piece}`,
};

const COOKIES = [
  ['Supabase', 'sb-till-auth-token', session],
  ['NextAuth 4', '__Secure-next-auth.session-token', TOKEN],
  ['Auth.js 5', '__Secure-authjs.session-token', TOKEN],
] as const;

const signedIn = (text: string) => recognise(text).flatMap((each) => (each.kind === 'jws' ? [each] : []));

test.each(COOKIES.flatMap((cookie) => Object.keys(FORMS).map((form) => [...cookie, form] as const)))(
  '%s: %s.0 and .1 hold one token, in %4$s',
  (_vendor, name, value, form) => {
    for (const pieces of [2, 3]) {
      const text = cut(value, pieces)
        .map((piece, index) => FORMS[form]?.(`${name}.${index}`, piece))
        .join('\n');
      expect(signedIn(text).map(({ jws }) => jws.text)).toEqual([TOKEN]);
    }
  },
);

test('pieces may come in any order', () => {
  const [first = '', second = ''] = cut(TOKEN, 2);
  expect(signedIn(`authjs.session-token.1=${second}\nauthjs.session-token.0=${first}`)).toHaveLength(1);
});

test('around a piece that is missing, nothing is joined', () => {
  const [first = '', , third = ''] = cut(TOKEN, 3);
  const found = signedIn(`authjs.session-token.0=${first}\nauthjs.session-token.2=${third}`);
  expect(found.map(({ jws }) => jws.text)).not.toContain(`${first}${third}`);
});
