/** Points of elliptic curves that stand alone, as bytes (SEC 1 section 2.3.3). Not: checking one that a JWK holds (curve.ts). */
import { encodeBase64url } from '#text/base64url';
import { integerOf } from '../integer';
import { CURVES, isOnCurve } from './curve';
import type { PublicJwk } from './jwk';
import { modPow } from './modular';

const bytesOf = (integer: bigint, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => Number((integer >> BigInt(8 * (length - 1 - i))) & 0xffn));

/**
 * Writes out the second coordinate of a compressed point.
 * @returns 0x04, x and y; nothing where the bytes are no such point of the curve
 */
export const uncompressed = (crv: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined => {
  const curve = Object.hasOwn(CURVES, crv) ? CURVES[crv] : undefined;
  if (!curve || bytes.length !== curve.bytes + 1 || (bytes[0] !== 2 && bytes[0] !== 3)) return undefined;
  const { p, a, b } = curve;
  const x = integerOf(bytes.subarray(1));
  const right = (x * x * x + a * x + b) % p;
  // Each of the primes is 3 modulo 4, so this is a square root where there is one.
  const root = modPow(right, (p + 1n) / 4n, p);
  if (x >= p || (root * root - right) % p !== 0n) return undefined;
  const y = (root & 1n) === BigInt(bytes[0] - 2) ? root : p - root;
  return Uint8Array.from([4, ...bytes.subarray(1), ...bytesOf(y, curve.bytes)]);
};

const keyOf = (crv: string, xy: Uint8Array): PublicJwk | undefined => {
  const half = xy.length / 2;
  const jwk = {
    kty: 'EC',
    crv,
    x: encodeBase64url(xy.subarray(0, half)),
    y: encodeBase64url(xy.subarray(half)),
  };
  return isOnCurve(jwk) ? jwk : undefined;
};

/**
 * The EC public key that the bytes are: a point with its leading 0x04, both coordinates alone, or a compressed point.
 * Random bytes are one of the first two once in 2^255, and a compressed one once in 256.
 */
export const pointIn = (bytes: Uint8Array): PublicJwk | undefined => {
  for (const [crv, { bytes: size }] of Object.entries(CURVES)) {
    const whole = bytes.length === size + 1 ? uncompressed(crv, bytes) : bytes;
    if (whole?.length === 2 * size + 1 && whole[0] === 4) {
      const found = keyOf(crv, whole.subarray(1));
      if (found) return found;
    }
    const found = bytes.length === 2 * size ? keyOf(crv, bytes) : undefined;
    if (found) return found;
  }
  return undefined;
};
