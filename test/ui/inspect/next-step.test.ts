/** What to do about a key that is refused, and where no payload came. Not: the other answers, which the page shows (forms.browser.test.tsx). */
import { expect, test } from 'vitest';
import { nextStepOf } from '../../../src/ui/inspect/answer/next-step';
import { compact, jwkOf, RSA } from '../../jose/tokens';
import { judged } from './judged';

const NOW = 1_790_000_100;
const SHORT = 'kneading';
const CLAIMS = { iss: 'https://login.bakery.example', sub: 'customer-1842', exp: NOW + 600 };

test.each([
  [
    'a secret that is too short signed the token',
    compact({ alg: 'HS256' }, CLAIMS, Buffer.from(SHORT)),
    SHORT,
    /longer key/u,
  ],
  [
    'a key for something else signed it',
    compact({ alg: 'RS256' }, CLAIMS, RSA.privateKey),
    jwkOf(RSA.publicKey, { use: 'enc' }),
    /^Use the key/u,
  ],
])('%s', async (_, token, key, says) => {
  const { head, verification } = await judged(token, { key, now: NOW, isSearched: false });
  expect([head.reason, verification.signature.state]).toEqual(['key-refused', 'valid']);
  const next = nextStepOf(head.reason, {
    isExposed: false,
    isStated: false,
    key: verification.key.reason,
  });
  expect(next?.says).toMatch(says);
});

test('a token without a payload asks for it first, unless trying found why the key does not match', () => {
  const stated = { isEmpty: true, isExposed: false, isStated: false };
  const found = { says: 'The secret is base64url.', ids: ['secret-encoding'] };
  expect(nextStepOf('mismatch', stated)?.act).toBe('payload');
  expect(nextStepOf('mismatch', { ...stated, found: { says: 'Nothing fits.', ids: [] } })?.act).toBe(
    'payload',
  );
  expect(nextStepOf('mismatch', { ...stated, found })).toBe(found);
  expect(nextStepOf('mismatch', { ...stated, isEmpty: false })?.act).toBe('other-key');
});
