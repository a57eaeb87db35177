/** Numbers under which anybody signs are refused, and those of real generators are not. */
import { generateKeyPairSync, generatePrimeSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { verifyJws } from '#jose/jws/verify';
import { ed25519Flaw, isEd25519Point } from '#jose/keys/ed25519-point';
import { readKey } from '#jose/keys/key';
import { modPow, rootOf } from '#jose/keys/modular';
import { modulusFlaw, primeModulusFlaw } from '#jose/keys/rsa-modulus';
import { maybePublic } from '#jose/keys/suspicious';
import { keyBoxFindings } from '#lint/lint-artifact';
import { compact, RSA } from '../tokens';

const prime = (bits: number): bigint => generatePrimeSync(bits, { bigint: true });

const modulus = (): bigint => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return BigInt(`0x${Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')}`);
};

const nextPrime = (from: bigint): bigint => {
  let n = from | 1n;
  while (modPow(2n, n - 1n, n) !== 1n) n += 2n;
  return n;
};

describe('an RSA modulus', () => {
  test('of OpenSSL has none of the flaws', () => {
    const n = modulus();
    expect([modulusFlaw(n), primeModulusFlaw(n)]).toEqual([undefined, undefined]);
  });

  test.each<[string, bigint, string]>([
    ['even', modulus() - 1n, 'even'],
    ['with a small factor', prime(1024) * 65_521n, '65521'],
    ['a square', prime(1024) ** 2n, 'power'],
    ['a cube', prime(700) ** 3n, 'power'],
    ...[prime(512)].map((p): [string, bigint, string] => ['of close primes', p * nextPrime(p + 2n), 'close']),
  ])('%s', (_, n, says) => {
    expect(modulusFlaw(n)).toContain(says);
  });

  test('that is a prime', () => {
    expect(primeModulusFlaw(prime(1024))).toContain('prime');
  });
});

test.each([2n, 3n, 5n, 7n])('roots of the degree %s are whole', (degree) => {
  for (const n of [2n, 3n, 10n, 12_345_678_901_234_567_890n]) {
    expect(rootOf(n ** degree, degree)).toBe(n);
    expect(rootOf(n ** degree - 1n, degree)).toBe(n - 1n);
    expect(rootOf(n ** degree + 1n, degree)).toBe(n);
  }
});

const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  // Not reduced: p and p + 1.
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

const publicBytes = (): Buffer =>
  Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');

describe('a point of Ed25519', () => {
  test.each(SMALL_ORDER)('of small order: %s', (hex) => {
    expect(ed25519Flaw(Buffer.from(hex, 'hex'))).toContain('small order');
    expect(isEd25519Point(Buffer.from(hex, 'hex'))).toBe(false);
  });

  test('of OpenSSL is sound and known as one', () => {
    for (let round = 0; round < 8; round += 1) {
      const bytes = publicBytes();
      expect([ed25519Flaw(bytes), isEd25519Point(bytes)]).toEqual([undefined, true]);
    }
  });

  test('is what few random texts are', () => {
    let points = 0;
    // The same texts each time: each byte by a linear congruence.
    let state = 1;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16;
    for (let round = 0; round < 160; round += 1) {
      if (isEd25519Point(Uint8Array.from({ length: 32 }, () => next() & 0xff))) points += 1;
    }
    // One in sixteen: ten of them, give or take three standard deviations.
    expect(points).toBeGreaterThan(0);
    expect(points).toBeLessThan(21);
  });
});

describe('a modulus of nothing but zeros', () => {
  const HEX = '0'.repeat(512);
  const pairs = Array.from({ length: 256 }, () => '00').join(':');
  const token = compact({ alg: 'RS256' }, { sub: 'customer-1842' }, RSA.privateKey);

  test.each([
    ['assigned in hexadecimal', `n = 0x${HEX}\ne = 65537`],
    ['assigned in decimal digits', `n = ${'0'.repeat(617)}`],
    ['printed by openssl -modulus', `Modulus=${HEX}`],
    ['printed by openssl -text', `Modulus:\n    ${pairs}\nExponent: 65537 (0x10001)`],
    ['in XML', `<RSAKeyValue><Modulus>${'A'.repeat(344)}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`],
  ])('is refused as a key, and nothing throws: %s', async (_, text) => {
    const keyText = readKey(text, 'auto');
    expect(keyText.keys.map(({ jwk: { kty } }) => kty)).toEqual(['RSA']);
    const { verdict, key } = await verifyJws(decodeJws(token), keyText, 1_800_000_000);
    expect([verdict, key.state]).toEqual(['invalid', 'refused']);
    expect(keyBoxFindings(keyText, { now: 1_800_000_000 })).not.toEqual([]);
  });

  test.each([
    ['in JSON without "kty"', JSON.stringify({ n: HEX, e: 'AQAB' })],
    ['in JSON without "kty", after 0x', JSON.stringify({ n: `0x${HEX}`, e: '010001' })],
    ['in a JWK', JSON.stringify({ kty: 'RSA', n: 'A'.repeat(342), e: 'AQAB' })],
  ])('is not read as a key: %s', async (_, text) => {
    const keyText = readKey(text, 'auto');
    expect([keyText.keys, keyText.problem?.says]).toEqual([[], expect.stringContaining('"n"')]);
    expect((await verifyJws(decodeJws(token), keyText, 1_800_000_000)).verdict).toBe('unverified');
  });

  test('alone is a secret, not a number of a public key', () => {
    expect([maybePublic(HEX), maybePublic(`0x${HEX}`)]).toEqual([undefined, undefined]);
    expect(readKey(HEX, 'auto').form).toBe('secret');
  });
});

describe('a secret that may be a public key', () => {
  const n = modulus();
  const hex = n.toString(16);

  test.each<[string, string, string]>([
    ['the modulus in hexadecimal', hex, 'modulus'],
    ['the modulus in base64', Buffer.from(hex, 'hex').toString('base64'), 'modulus'],
    ['the modulus in decimal', n.toString(), 'modulus'],
    ['x of Ed25519 in hexadecimal', publicBytes().toString('hex'), 'Ed25519'],
    ['x of Ed25519 in base64url', publicBytes().toString('base64url'), 'Ed25519'],
  ])('%s', (_, text, says) => {
    expect(maybePublic(text)).toContain(says);
  });

  test.each(['secret', 'a-string-secret-at-least-256-bits-long', 'correct horse battery staple', ''])(
    'is not suspected: %j',
    (text) => {
      expect(maybePublic(text)).toBeUndefined();
    },
  );
});
