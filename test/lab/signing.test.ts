/** Every algorithm that the lab signs with: the same bytes in the same run, good to WebCrypto, and of the size that it has. */
import { importJWK, jwtVerify, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { issuedToken } from '#lessons/read';
import { CHOICES } from '#lab/run/choices';
import { signES256 } from '#lab/shop/sign-jwt';
import { keyPairOf, publicJwks } from '#lab/shop/signing-key';
import { lines, runOf, setupOf, traceOf } from './runs';

const ALGS = CHOICES.find(({ id }) => id === 'alg')?.options.map(({ id }) => id) ?? [];

/** Bytes of a signature, by the algorithm (RFC 7518 sections 3.2 to 3.4, RFC 8037 section 3.1). */
const BYTES: Readonly<Record<string, number>> = { HS256: 32, RS256: 256, ES256: 64, EdDSA: 64 };

test('the lab signs with the four that one meets', () => {
  expect(ALGS.toSorted()).toEqual(Object.keys(BYTES).toSorted());
});

describe.each(ALGS)('%s', (alg) => {
  const made = () => runOf('log-in read-orders read-photos', { alg });

  test('two runs are alike to the byte', async () => {
    expect(JSON.stringify((await made()).traces)).toBe(JSON.stringify((await made()).traces));
  });

  test('its signature verifies with the published key, and no other does', async () => {
    const token = issuedToken(await made(), 'jwt') ?? '';
    const { verifying } = keyPairOf(setupOf('', { alg }));
    const currentDate = new Date(0);
    const verify = async (text: string, key: JWK) =>
      jwtVerify(text, await importJWK(key, alg), { algorithms: [alg], currentDate });
    expect((await verify(token, verifying)).protectedHeader.alg).toBe(alg);
    const [header = '', payload = '', signature = ''] = token.split('.');
    expect(Buffer.from(signature, 'base64url')).toHaveLength(BYTES[alg] ?? 0);
    const changed = Buffer.from(signature, 'base64url');
    changed[9] = (changed[9] ?? 0) ^ 1;
    await expect(verify(`${header}.${payload}.${changed.toString('base64url')}`, verifying)).rejects.toThrow(
      'signature',
    );
    const { keys } = publicJwks(setupOf('', { alg }));
    expect(keys.every((key) => !('d' in key) && !('k' in key))).toBe(true);
  });

  test('the shop and its services take it', async () => {
    expect(lines(traceOf(await made(), 'hybrid')).filter((line) => line.includes('GET'))).toEqual(
      expect.arrayContaining(['GET /orders 200', 'GET /albums 200']),
    );
  });
});

// RFC 6979 appendix A.2.5, with SHA-256.
test.each([
  [
    'sample',
    'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716' +
      'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
  ],
  [
    'test',
    'F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367' +
      '019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083',
  ],
])('ES256 of “%s” is that of RFC 6979', async (message, expected) => {
  const { d = '' } = keyPairOf(setupOf('', { alg: 'ES256' })).signing;
  const signature = Buffer.from(await signES256(message, d), 'base64url');
  expect(signature.toString('hex').toUpperCase()).toBe(expected);
});
