/** What a person must hear of a token or a key that was spoilt on its way. Not: the verdicts themselves (jws/verify.test.ts), nor why another key would match (diagnosis/diagnose.test.ts). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '#jose/diagnosis/diagnose';
import { decodeJws } from '#jose/jws/jws';
import { problemsOf } from '#jose/jws/problems';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { cases } from '../scale';
import { base64url, compact, PAIRS, RSA, SECRET, spkiOf } from './tokens';

const CLAIMS = { iss: 'https://login.bakery.example', sub: 'customer-1842', exp: 2_000_000_000 };

const verify = (token: string, key?: string) =>
  verifyJws(decodeJws(token), key === undefined ? undefined : readKey(key, 'auto'), 0);

const RSA_NAMES = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

describe('a signature that was cut off says so before anything else', () => {
  test.each(RSA_NAMES)('%s, with the key and without it', async (alg) => {
    const token = compact({ alg }, CLAIMS, RSA.privateKey, alg);
    const whole = token.length - token.lastIndexOf('.') - 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole - 1 }), async (cut) => {
        const short = token.slice(0, -cut);
        const bytes = decodeJws(short).signature?.decoded.bytes.length ?? 0;
        // As long as the signature of a shorter key: nothing tells it but the key.
        fc.pre(bytes > 0 && bytes % 16 !== 0);
        const { verdict, signature } = await verify(short);
        expect(verdict).toBe('invalid');
        expect(signature.says).toContain('The signature is incomplete: the token was probably cut off.');
        expect((await verify(short, spkiOf(RSA.publicKey))).signature.says).toMatch(
          /probably cut off|its end was cut off/u,
        );
      }),
      cases(40),
    );
  });

  test('a whole one is only not checked', async () => {
    for (const alg of RSA_NAMES) {
      expect((await verify(compact({ alg }, CLAIMS, RSA.privateKey, alg))).verdict).toBe('unverified');
    }
  });
});

test('a character within the token that no token has is named as the reason', async () => {
  const token = compact({ alg: 'RS256' }, CLAIMS, RSA.privateKey);
  const keyText = readKey(spkiOf(RSA.publicKey), 'auto');
  const end = token.length;
  for (const mark of ['!', '*', '@', '¤', '|', '"', '~!']) {
    for (const at of [12, token.indexOf('.') + 9, end - 30]) {
      const spoilt = token.slice(0, at) + mark + token.slice(at);
      // In order: each is one token.
      // oxlint-disable-next-line no-await-in-loop
      const { hints } = await diagnose(decodeJws(spoilt), keyText, spoilt);
      expect(hints[0]).toMatchObject({ ids: ['token-characters'], matches: true });
    }
  }
});

describe('text in another encoding than UTF-8', () => {
  const spoilt = (name: string, encoding: 'latin1' | 'utf16le') => {
    const payload = Buffer.from(JSON.stringify({ ...CLAIMS, name }), encoding).toString('base64url');
    return decodeJws(`${base64url({ alg: 'HS256' })}.${payload}.AAAA`);
  };
  const says = (name: string) =>
    problemsOf(spoilt(name, 'latin1'))
      .map((problem) => problem.says)
      .join(' ');

  test.each(['Jürgen', 'José', 'François', 'Ångström', 'Núñez'])('%s', (name) => {
    expect(says(name)).toContain(
      `It looks like Latin-1 (ISO 8859-1, Windows-1252), in which it says "${name}".`,
    );
  });

  test('what is no text in it either is only said to be no UTF-8', () => {
    expect(says('\u0080\u0081\u0090')).not.toContain('Latin-1');
    expect(says('Jurgen')).not.toContain('UTF-8');
  });
});

describe('a shared secret for a token that a private key signed', () => {
  test.each(Object.entries(PAIRS))('%s', async (alg, { privateKey }) => {
    const { verdict, key } = await verify(compact({ alg }, CLAIMS, privateKey, alg), SECRET);
    expect(verdict).toBe('unverified');
    expect(key.says).toContain('A shared secret can’t verify it: paste the issuer’s public key or its JWKS.');
  });
});
