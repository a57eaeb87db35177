/** Points on and off their curves, with OpenSSL's generator as the oracle. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isOnCurve } from '#jose/keys/curve';
import type { PublicJwk } from '#jose/keys/jwk';

const CURVES = [
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
  ['secp256k1', 32],
] as const;

const pointOn = (namedCurve: string): PublicJwk =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' }) as PublicJwk;

const flipped = (coordinate: string | undefined, bit: number): string => {
  const bytes = Buffer.from(coordinate ?? '', 'base64url');
  const at = bytes.length - 1 - Math.floor(bit / 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
  return bytes.toString('base64url');
};

describe.each(CURVES)('%s', (crv, size) => {
  test('holds every point that OpenSSL makes', () => {
    for (let round = 0; round < 8; round += 1) expect(isOnCurve(pointOn(crv))).toBe(true);
  });

  test('holds none of them with a bit of y changed', () => {
    const jwk = pointOn(crv);
    for (const bit of [0, 1, 7, 8, 100, 255]) {
      expect(isOnCurve({ ...jwk, y: flipped(jwk.y, bit) })).toBe(false);
    }
  });

  test('holds neither the origin nor a coordinate beyond its field', () => {
    const zero = Buffer.alloc(size).toString('base64url');
    const most = Buffer.alloc(size, 255).toString('base64url');
    const { y = '' } = pointOn(crv);
    expect(isOnCurve({ kty: 'EC', crv, x: zero, y: zero })).toBe(false);
    expect(isOnCurve({ kty: 'EC', crv, x: most, y })).toBe(false);
  });

  test('holds no point of another curve', () => {
    const jwk = pointOn(crv);
    const others = CURVES.filter(([other]) => other !== crv);
    expect(others.filter(([other]) => isOnCurve({ ...jwk, crv: other }))).toEqual([]);
  });
});

test.each(['brainpoolP256r1', 'Ed25519', '', '__proto__', 'constructor'])('nothing is said of %j', (crv) => {
  expect(isOnCurve({ kty: 'EC', crv, x: 'AQ', y: 'AQ' })).toBeUndefined();
});
