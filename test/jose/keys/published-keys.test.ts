/** Keys of standards are known by either half, others are not. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PublicJwk } from '#jose/keys/jwk';
import { publishedIn } from '#jose/keys/published-keys';

const okp = (x: string): PublicJwk => ({ kty: 'OKP', crv: 'Ed25519', x });

test('a key of a standard is known, with and without its private half', () => {
  const rfc7515 = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  };
  expect(publishedIn(rfc7515)).toBe('RFC 7515 appendix A.3');
  expect(publishedIn({ ...rfc7515, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' } as PublicJwk)).toBe(
    'RFC 7515 appendix A.3',
  );
  expect(publishedIn(okp('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'))).toBe('RFC 8037 appendix A');
});

test('a secret of a manual is known as bytes', () => {
  expect(publishedIn({ kty: 'oct', k: Buffer.from('keyboard cat').toString('base64url') })).toContain(
    'express-session',
  );
});

test('keys of one’s own are not known', () => {
  for (const namedCurve of ['P-256', 'P-384', 'P-521']) {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve });
    expect(publishedIn(publicKey.export({ format: 'jwk' }) as PublicJwk)).toBeUndefined();
  }
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(publishedIn(publicKey.export({ format: 'jwk' }) as PublicJwk)).toBeUndefined();
  expect(publishedIn({ kty: 'oct', k: randomBytes(32).toString('base64url') })).toBeUndefined();
});

test('the beginning of a published key is not the key, and nothing is not one', () => {
  expect(publishedIn(okp('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUR'))).toBeUndefined();
  expect(publishedIn(okp(''))).toBeUndefined();
  expect(publishedIn({ kty: 'RSA' })).toBeUndefined();
});
