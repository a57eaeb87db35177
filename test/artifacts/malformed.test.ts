/** Pastes that were spoilt at random: no recogniser throws, and no token is called valid without a key. Not: what is found in them (recognise.test.ts). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { problemsOf } from '#jose/jws/problems';
import { verifyJws } from '#jose/jws/verify';
import { cases } from '../scale';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const PAYLOAD = encode({ iss: 'https://login.bakery.example', sub: 'customer-1842', exp: 1_790_000_600 });
const TOKEN = `${HEADER}.${PAYLOAD}.x8M5g3oK1Zq0vB7tYw2nR4sLd6uHcJeXfPbVaQiTkGo`;
const JWE = `${encode({ alg: 'dir', enc: 'A256GCM' })}..bm9uY2Vub25j.${'QUJD'.repeat(9)}.dGFndGFndGFndGFndGFn`;
const JWK =
  '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","kid":"a"}';

const WHOLE: readonly string[] = [
  TOKEN,
  JWE,
  `${TOKEN}~${encode(['salt', 'name', 'Ada'])}~`,
  `Authorization: Bearer ${TOKEN}`,
  `Set-Cookie: __Host-sid=${TOKEN}; Path=/; Secure; HttpOnly; SameSite=Lax`,
  `Cookie: sid=17; token=${TOKEN}`,
  `curl 'https://api.shop.example/orders' -H 'Authorization: Bearer ${TOKEN}' --compressed`,
  `https://shop.example/#access_token=${TOKEN}&token_type=bearer&state=1`,
  JSON.stringify({ access_token: TOKEN, token_type: 'bearer', expires_in: 600 }),
  JSON.stringify({ payload: PAYLOAD, signatures: [{ protected: HEADER, signature: 'c2ln' }] }),
  `{"keys":[${JWK}]}`,
  `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9\nq9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----`,
  `GET /orders HTTP/1.1\r\nHost: api.shop.example\r\nAuthorization: Bearer ${TOKEN}\r\n\r\n`,
  JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'GET',
            url: 'https://a.example/',
            headers: [{ name: 'Authorization', value: TOKEN }],
          },
        },
      ],
    },
  }),
  `const token = jwt.verify('${TOKEN}', process.env.SECRET, { algorithms: ['HS256'] });`,
  `TOKEN="${TOKEN}"\nJWT_SECRET=abc\n`,
  Buffer.from(TOKEN).toString('base64'),
  `sb-auth-token.0=base64-${Buffer.from(`{"access_token":"${TOKEN}"}`).toString('base64url')}`,
  '2026-11-29T00:00:00Z WARN token=eyJhbGciOi… rejected',
];

const NASTY = [
  ...Array.from(' \n\r\t.~=-_%!"\'`{}[]()<>:;,&?#\\/|@$^*+'),
  '\u0000',
  '\u200B',
  '\uFEFF',
  '\u2026',
  '–',
  '“',
  'ß',
  '漢',
  '\uD800',
  '\uDC00',
  '😀',
  '%2E',
  '&period;',
  '\\u002e',
  'ey',
  'eyJ',
  '..',
  '{"',
  '~~',
];

interface Step {
  readonly does: number;
  readonly at: number;
  readonly length: number;
  readonly what: number;
}

/** Each spoils a text at a place. */
const WAYS: readonly ((text: string, at: number, end: number, what: string) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at, end) => text.slice(0, at) + text.slice(end),
  (text, at, end) => text.slice(0, end) + text.slice(at),
  (text, at, _, what) => text.slice(0, at) + what + text.slice(at),
  (text, at, end, what) => text.slice(0, at) + what + text.slice(end),
  (text, at, end) => text.slice(0, at) + text.slice(at, end).toUpperCase() + text.slice(end),
  (text, at, end) =>
    text.slice(0, at) + encodeURIComponent(text.slice(at, end).replaceAll(/\p{Cs}/gu, '')) + text.slice(end),
  (text, at, end) =>
    text.slice(0, at) + Array.from(text.slice(at, end)).toReversed().join('') + text.slice(end),
  (text, at, _, what) => text.replaceAll(text.charAt(at), what),
  (text, at, _, what) => [text.slice(0, at), text.slice(at)].join(what.repeat(3)),
  (text) => JSON.stringify(text),
  (text) => `${text}\n${text}`,
  (text, at) =>
    Buffer.from(text)
      .toString('base64')
      .slice(0, at * 2),
];

const pick = <One>(all: readonly One[], index: number): One => {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('There is none.');
  return one;
};

const spoilt = (whole: string, steps: readonly Step[]): string => {
  let text = whole;
  for (const { does, at, length, what } of steps) {
    const start = at % (text.length + 1);
    text = pick(WAYS, does)(text, start, Math.min(start + length, text.length), pick(NASTY, what)).slice(
      0,
      4000,
    );
  }
  return text;
};

const step = fc.record({ does: fc.nat(999), at: fc.nat(4000), length: fc.nat(60), what: fc.nat(999) });

test('nothing throws, and nothing is valid without a key', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WHOLE),
      fc.array(step, { minLength: 1, maxLength: 4 }),
      async (whole, steps) => {
        const pasted = spoilt(whole, steps);
        const wrong: string[] = [];
        const found = recognise(pasted, undefined, (says) => wrong.push(says));
        if (explainNothing(pasted).says === '') wrong.push('no explanation');
        for (const each of found) {
          if (each.kind !== 'jws') continue;
          // In order: each paste is its own.
          // oxlint-disable-next-line no-await-in-loop
          const { verdict, signature } = await verifyJws(each.jws, undefined, 0);
          if (verdict === 'valid') wrong.push('a valid verdict');
          if (signature.state === 'valid') wrong.push('a valid signature');
          if (problemsOf(each.jws).some(({ says }) => says === '')) wrong.push('a problem without words');
        }
        // One assertion a paste: the pastes are many.
        expect(wrong).toEqual([]);
      },
    ),
    cases(34_000),
  );
}, 300_000);
