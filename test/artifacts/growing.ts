/** Texts of any length to paste: what each recogniser is made for, and what asks most of a reader. Not: one piece again and again (monotonous.ts). */
import type { Recogniser } from '#artifacts/artifact';
import { filled, smallToken, tokenOf } from '../scaling';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const field = (name: string, value: string) => ({ name, value });

const harOf = (bytes: number): string => {
  const entry = (index: number) => ({
    request: {
      method: 'GET',
      url: `https://api.bakery.example/orders/${index}`,
      headers: [field('authorization', `Bearer ${smallToken(index)}`), field('cookie', `sid=b7e1${index}`)],
    },
    response: { status: 200, headers: [], content: { text: JSON.stringify({ bread: 'rye', index }) } },
  });
  const count = Math.ceil(bytes / JSON.stringify(entry(0)).length);
  return JSON.stringify({
    log: { version: '1.2', entries: Array.from({ length: count }, (_, i) => entry(i)) },
  });
};

/** As the QR code of a SMART Health Card has them. */
const digitsOf = (token: string): string =>
  Array.from(token, (character) => String(character.charCodeAt(0) - 45).padStart(2, '0')).join('');

const sshKey = Buffer.from(`\0\0\0\u000bssh-ed25519\0\0\0 ${'k'.repeat(32)}`).toString('base64');

/** What each recogniser is made for, by its file's name. */
export const TEXTS: Readonly<Record<string, (bytes: number) => string>> = {
  authorization: (bytes) => filled(bytes, (i) => `Authorization: Bearer ${smallToken(i)}\n`),
  base64: (bytes) =>
    filled(bytes, (i) => `password: ${Buffer.from(`user:${smallToken(i)}`).toString('base64')}\n`),
  // Pieces of a cookie are as long as one may be.
  chunked: (bytes) =>
    filled(bytes, (i) => {
      const token = tokenOf({ sub: `${i}`, text: 'x'.repeat(3000) });
      return `Set-Cookie: at${i}x.0=${token.slice(0, 3180)}\nSet-Cookie: at${i}x.1=${token.slice(3180)}\n`;
    }),
  code: (bytes) => filled(bytes, (i) => `const claims${i} = await verify(token, 'x');\n`),
  'compact-jws': (bytes) => tokenOf({ text: filled(bytes * 0.72, (i) => `${i} `) }),
  cookie: (bytes) => `Cookie: ${filled(bytes, (i) => `c${i}=${smallToken(i)}; `)}`,
  'cookie-table': (bytes) =>
    filled(bytes, (i) => `c${i}\t${smallToken(i)}\ta.example\t/\tSession\t180\t✓\t✓\tLax\n`),
  curl: (bytes) =>
    `curl https://a.example${filled(bytes, (i) => ` -H 'Authorization: Bearer ${smallToken(i)}'`)}`,
  'cut-off': (bytes) => filled(bytes, (i) => `${i} INFO ${smallToken(i).replace(/[^.]*$/u, '…')}\n`),
  'embedded-jws': (bytes) => filled(bytes, (i) => `10:15 INFO logged in with ${smallToken(i)}, ${i}\n`),
  env: (bytes) => filled(bytes, (i) => `TOKEN_${i}="${smallToken(i)}"\n`),
  har: harOf,
  'health-card': (bytes) => filled(bytes, (i) => `shc:/${digitsOf(smallToken(i))}\n`),
  'http-message': (bytes) =>
    filled(bytes, (i) => `GET /${i} HTTP/1.1\nAuthorization: Bearer ${smallToken(i)}\n\n{"a":${i}}\n\n`),
  'json-serialization': (bytes) =>
    JSON.stringify({
      payload: encode('x'.repeat(bytes * 0.72)),
      signatures: [{ protected: encode('{"alg":"ES256"}'), signature: 'c2ln' }],
    }),
  json: (bytes) => JSON.stringify({ all: Array.from({ length: bytes / 170 }, (_, i) => smallToken(i)) }),
  'jwk-in-text': (bytes) => filled(bytes, (i) => `key ${i}:\n{"kty":"EC","kid":"${i}","crv":"P-256"}\n`),
  jwe: (bytes) => `${encode('{"alg":"dir","enc":"A256GCM"}')}..bm9u.${encode('x'.repeat(bytes * 0.72))}.dGFn`,
  'key-text': (bytes) => filled(bytes, (i) => `ssh-ed25519 ${sshKey} key${i}\n\n`),
  marked: (bytes) => filled(bytes, (i) => `${i} ${smallToken(i).replace('.', '^.')} here\n`),
  pem: (bytes) => filled(bytes, (i) => `-----BEGIN KEY-----\nMIIB${i}\n-----END KEY-----\nand\n`),
  'sd-jwt': (bytes) => `${smallToken(0)}~${filled(bytes, (i) => `${encode(`["salt","claim",${i}]`)}~`)}`,
  'set-cookie': (bytes) => filled(bytes, (i) => `Set-Cookie: c${i}=${smallToken(i)}; Path=/; HttpOnly\n`),
  'storage-dump': (bytes) =>
    JSON.stringify({
      localStorage: Object.fromEntries(
        Array.from({ length: bytes / 200 }, (_, i) => [`k${i}`, JSON.stringify({ t: smallToken(i) })]),
      ),
    }),
  'storage-table': (bytes) => filled(bytes, (i) => `access_token.${i}\t${smallToken(i)}\n`),
  transport: (bytes) => filled(bytes, (i) => `<b>${smallToken(i).replaceAll('.', '&#46;')}</b>\n`),
  wrapped: (bytes) => filled(bytes, (i) => `on ${i}:\n${smallToken(i).replaceAll(/.{60}/gu, '> $&\n')}\n\n`),
  url: (bytes) => filled(bytes, (i) => `https://a.example/?id_token=${smallToken(i)}&state=${i}\n`),
};

const strings = (bytes: number): string => {
  let text = JSON.stringify({ t: smallToken(0), rest: 'x'.repeat(bytes / 16) });
  while (text.length < bytes) text = JSON.stringify({ t: smallToken(0), text });
  return text;
};

const nested = (bytes: number): string => {
  let token = smallToken(0);
  while (token.length < bytes) token = tokenOf({ token, rest: 'x'.repeat(bytes / 16) });
  return token;
};

/** What asks most of a reader: forms within forms, and beginnings of things that are none. */
export const HARD: Readonly<Record<string, (bytes: number) => string>> = {
  'a token within a payload': (bytes) => tokenOf({ t: tokenOf({ text: 'x'.repeat(bytes * 0.54) }) }),
  'tokens within a payload': (bytes) =>
    tokenOf({ all: Array.from({ length: bytes / 230 }, (_, i) => smallToken(i)) }),
  'tokens in tokens in tokens': nested,
  'JSON in strings in JSON': strings,
  'escapes in a string': (bytes) => JSON.stringify({ t: smallToken(0), text: '"'.repeat(bytes / 2) }),
  'octets in a URL': (bytes) => `https://a.example/?t=${smallToken(0)}&text=${'%2E%20'.repeat(bytes / 6)}`,
  'eyJ at every line': (bytes) => filled(bytes, () => 'eyJ\n'),
  'a header at every line': (bytes) => filled(bytes, (i) => `eyJ0aGluZyI6${i}\n`),
  'curl -H repeated': (bytes) => `curl https://a.example${filled(bytes, (i) => ` -H 'X-A: ${i}'`)}`,
  'curl with open quotes': (bytes) => filled(bytes, () => "\ncurl -H '"),
  'curl commands': (bytes) => filled(bytes, (i) => `curl -H 'X-A: ${i}' https://a.example\n`),
  'letters beyond ASCII': (bytes) => tokenOf({ text: 'ä€😀'.repeat(bytes / 13), t: smallToken(0) }),
  'a joint that may be a header': (bytes) =>
    `${encode('{"alg":"HS256"}')}.e30.${'eyJ'.repeat(bytes / 3)}.a.b`,
  'beginnings in base64': (bytes) => 'eyJ+'.repeat(bytes / 4),
  'lines that may follow a token': (bytes) =>
    'eyJhbGciOiJIUzI1NiJ9\nabcdefghijklmnopqrstuvwxyz012345\n'.repeat(bytes / 54),
  'octets of octets': (bytes) => JSON.stringify({ a: `eyJ ${'%2525252541 '.repeat(bytes / 12)}` }),
  'spaces behind base64': (bytes) => `Basic ${'a'.repeat(40)}${' '.repeat(bytes)}!`,
  'character references': (bytes) => `eyJ ${'&#46;&amp;'.repeat(bytes / 10)}`,
  'soft breaks of a mail': (bytes) => `eyJ=3D${'abcdefgh=\n'.repeat(bytes / 10)}`,
  'colours of a terminal': (bytes) => `eyJ${'\u001B[32ma'.repeat(bytes / 6)}`,
  'cookies in pieces': (bytes) => `Cookie: ${filled(bytes, (i) => `a.${i % 2}=eyJ; `)}`,
  'tokens that a log shortened': (bytes) => filled(bytes, (i) => `${i} ${smallToken(i).slice(0, 60)}...\n`),
  'lines that begin a token': (bytes) => `Hi\n${'eyJhbGciOiJIUzI1NiJ9abcd\n'.repeat(bytes / 25)}`,
  'objects without an end': (bytes) => `x {"kty":"EC"} ${'{"a":'.repeat(bytes / 5)}`,
  'no token at all': (bytes) => filled(bytes, (i) => `lorem ipsum ${i} dolor `),
};

const modules = import.meta.glob<Recogniser>('../../src/artifacts/recognisers/*.ts', {
  eager: true,
  import: 'default',
});

/** Each recogniser by its file's name. */
export const RECOGNISERS: Readonly<Record<string, Recogniser>> = Object.fromEntries(
  Object.entries(modules).map(([path, recogniser]) => [path.replace(/^.*\/|\.ts$/gu, ''), recogniser]),
);
