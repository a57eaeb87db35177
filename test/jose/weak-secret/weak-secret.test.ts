/** The search for a weak secret: finds what is in its lists and nothing else. Not: its rate (weak-secret.bench.ts). */
import { createHmac, randomBytes } from 'node:crypto';
import { assert, constantFrom, oneof, property, string, stringMatching, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { secretsIn } from '#jose/keys/secret';
import { candidateLists } from '#jose/weak-secret/candidate-lists';
import { claimGuesses } from '#jose/weak-secret/claim-guesses';
import { hmacSha256Matcher } from '#jose/weak-secret/hmac-sha256';
import { macTargetOf, type MacTarget } from '#jose/weak-secret/mac-target';
import { publishedSecrets } from '#jose/weak-secret/published-secrets';
import { searchSecret, type Candidate, type FoundSecret, type Tally } from '#jose/weak-secret/search';
import { secretBytes } from '#jose/weak-secret/secret-bytes';
import { base64url, compact, jwkOf, RSA } from '../tokens';
import { cases } from '../../scale';

const CLAIMS = { iss: 'https://login.bakery.example/till', sub: 'u_7f3a', aud: ['ovens', 'orders'] };

const signed = (alg: string, key: Uint8Array): string => compact({ alg, kid: 'ovens-2024' }, CLAIMS, key);

const targetOf = (token: string): MacTarget => {
  const target = macTargetOf(decodeJws(token));
  if ('says' in target) throw new Error(target.says);
  return target;
};

const run = (
  token: string,
  candidates: Iterable<Candidate>,
): { found: FoundSecret | undefined; tally: Tally } => {
  const search = searchSecret(targetOf(token), candidates);
  const tally = { candidates: 0, keys: 0 };
  for (;;) {
    const step = search.next();
    if (step.done === true) return { found: step.value, tally };
    tally.candidates += step.value.candidates;
    tally.keys += step.value.keys;
  }
};

const words = (...texts: string[]): Candidate[] => texts.map((text) => ({ text, source: 'a test' }));
const built = (token: string): Candidate[] =>
  candidateLists(decodeJws(token)).flatMap(({ candidates }) => candidates);

describe('HMAC-SHA-256 under many keys', () => {
  test('agrees with node:crypto on any message and key', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), uint8Array({ maxLength: 150 }), (message, key) => {
        const mac = createHmac('sha256', key).update(message).digest();
        const matches = hmacSha256Matcher(message, mac);
        // Twice, with another key between: what one try leaves behind may not change the next.
        expect([matches(key), matches(Uint8Array.of(...key, 1)), matches(key)]).toEqual([true, false, true]);
      }),
      cases(500),
    );
  });

  test.each([0, 54, 55, 56, 63, 64, 119, 120, 5000])('a message of %d bytes', (length) => {
    const message = randomBytes(length);
    const matches = hmacSha256Matcher(message, createHmac('sha256', 'key').update(message).digest());
    expect(matches(Buffer.from('key'))).toBe(true);
    expect(matches(Buffer.from('kez'))).toBe(false);
  });

  test('every bit of the MAC counts', () => {
    const mac = createHmac('sha256', 'key').update('message').digest();
    for (let bit = 0; bit < 256; bit += 1) {
      const altered = Uint8Array.from(mac);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(hmacSha256Matcher(Buffer.from('message'), altered)(Buffer.from('key'))).toBe(false);
    }
  });
});

describe('readings of a text', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

  test('are those that the key box tries', () => {
    const texts = oneof(
      string({ unit: 'binary' }),
      stringMatching(/^[A-Za-z0-9+/_-]{0,12}={0,3}$/u),
      stringMatching(/^[ \n]?[0-9a-fA-F]{0,9}[ \n]?$/u),
      constantFrom('', ' ', '\t\n', '=', 'YQ==', 'YR==', 'YQ', '_-8=', '+/8=', '--__', 'deadbeef'),
    );
    assert(
      property(texts, (text) => {
        const here = new Set([...secretBytes(text)].map(([, bytes]) => hex(bytes)));
        const there = new Set(secretsIn(text).map(({ jwk }) => hex(Buffer.from(jwk.k ?? '', 'base64url'))));
        expect(here).toEqual(there);
      }),
      cases(2000),
    );
  });

  test.each([
    ['utf8', 'böcker', Buffer.from('böcker')],
    ['base64url', '_-8aGw', Buffer.from('_-8aGw', 'base64url')],
    ['base64', '+/8aGw==', Buffer.from('+/8aGw==', 'base64')],
    ['hex', '00ffCD', Buffer.from('00ffcd', 'hex')],
  ])('a secret written in %s is found as that', (reading, text, key) => {
    expect(run(signed('HS256', key), words('a', text, 'b')).found).toEqual({
      text,
      source: 'a test',
      reading,
    });
  });
});

describe.each(['HS256', 'HS384', 'HS512'])('%s', (alg) => {
  test.each(['secret', 'your-256-bit-secret', 'changeme', 'baker_secret', 'my_jwt_secret_key', ''])(
    'the secret %j',
    (secret) => {
      const token = signed(alg, Buffer.from(secret));
      const lists = [...words('baker_secret'), ...built(token)];
      expect(run(token, lists).found).toMatchObject({ text: secret, reading: 'utf8' });
    },
  );

  test('a key of 64 random bytes is not found', () => {
    const { found, tally } = run(signed(alg, randomBytes(64)), words('a', 'abcd', '+/8='));
    expect(found).toBeUndefined();
    // abcd is UTF-8, base64url and hexadecimal; +/8= is UTF-8 and base64.
    expect(tally).toEqual({ candidates: 3, keys: 1 + 3 + 2 });
  });

  test('a key longer than the block of the hash', () => {
    const long = 'x'.repeat(200);
    expect(run(signed(alg, Buffer.from(long)), words('x', long)).found?.text).toBe(long);
  });
});

describe('the built-in lists', () => {
  const token = signed('HS256', randomBytes(32));

  test('are tried to their end, and say nothing about a random key', () => {
    const lists = built(token);
    const { found, tally } = run(token, lists);
    expect(found).toBeUndefined();
    expect(tally.candidates).toBe(lists.length);
    expect(lists.length).toBeGreaterThan(50_000);
  });

  test.each([
    [
      'the example of RFC 7515 section A.1',
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      'base64url',
      'RFC 7515',
    ],
    [
      'the former sample of jwt.io',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
      'utf8',
      'jwt.io',
    ],
  ])('%s', (_, sample, reading, source) => {
    const { found } = run(sample, built(sample));
    expect(found?.reading).toBe(reading);
    expect(found?.source).toContain(source);
  });

  test.each([
    ['letmein', 'common passwords'],
    ['unexposed', 'Diceware'],
    ['bakery-secret', 'token’s own iss'],
    ['ovens2024', 'token’s own aud'],
    ['OVENS_JWT', 'token’s own aud'],
    ['U_7F3A', 'token’s own sub'],
    ['ovens-2024', 'token’s own kid'],
  ])('%s comes from %s', (secret, source) => {
    const weak = signed('HS256', Buffer.from(secret));
    expect(run(weak, built(weak)).found).toMatchObject({
      text: secret,
      source: expect.stringContaining(source),
    });
  });

  test('hold no secret twice among the published ones, and a source for each', () => {
    const texts = publishedSecrets().map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { source } of publishedSecrets()) expect(source).toMatch(/^[\w].*[^.]$/u);
  });

  test('guesses stay few on a token with ten thousand audiences', () => {
    const aud = Array.from({ length: 10_000 }, (_, index) => `a-${index}-b-c-d-e-f-g-h-i-j-k-l-m-n-o`);
    const wide = decodeJws(`${base64url({ alg: 'HS256' })}.${base64url({ aud })}.AAAA`);
    expect([...claimGuesses(wide)].length).toBeLessThan(200_000);
  });
});

describe('no search', () => {
  const header = base64url({ alg: 'HS256' });
  test.each([
    ['RS256', compact({ alg: 'RS256' }, CLAIMS, RSA.privateKey), 'HS256, HS384 and HS512 only'],
    ['an unknown algorithm', `${base64url({ alg: 'constructor' })}.e30.AAAA`, 'HS256, HS384 and HS512 only'],
    ['none', `${base64url({ alg: 'none' })}.e30.`, 'not signed'],
    ['two segments', `${header}.e30`, '3 segments'],
    ['a signature that is cut off', `${header}.e30.AAAA`, 'It has 3 of 32 bytes'],
    ['padding', `${signed('HS256', Buffer.from('secret'))}=`, 'broken'],
    ['a header that is no object', `${base64url('[]')}.e30.AAAA`, 'JSON object'],
    ['not a token', jwkOf(RSA.publicKey), ''],
  ])('%s', (_, text, says) => {
    const target = macTargetOf(decodeJws(text));
    expect('says' in target && target.says).toContain(says);
  });

  test('no text makes it throw', () => {
    assert(property(string({ unit: 'binary' }), (text) => void macTargetOf(decodeJws(text))));
  });
});

test('what only the quick matcher takes for a match is not told', () => {
  const target: MacTarget = { alg: 'HS256', matches: () => true, confirms: () => false };
  expect([...searchSecret(target, words('a'))]).toEqual([{ candidates: 1, keys: 1 }]);
});
