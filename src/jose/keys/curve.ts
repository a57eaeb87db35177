/** Whether a point is on its curve (SP 800-186 section 3.2.1, SEC 2 section 2.4.1). */
import { integerOf } from '../integer';
import { bytesOf, type PublicJwk } from './jwk';

interface Curve {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  /** Octets of a coordinate. */
  readonly bytes: number;
}

/** y² = x³ + ax + b modulo p, by the name of the curve in JOSE. */
export const CURVES: Readonly<Record<string, Curve>> = {
  'P-256': {
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    bytes: 32,
  },
  'P-384': {
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    bytes: 48,
  },
  'P-521': {
    p: 2n ** 521n - 1n,
    a: -3n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    bytes: 66,
  },
  secp256k1: { p: 2n ** 256n - 2n ** 32n - 977n, a: 0n, b: 7n, bytes: 32 },
};

/** @returns nothing for a curve that is not one of the four */
export const isOnCurve = ({ crv = '', x, y }: PublicJwk): boolean | undefined => {
  const curve = Object.hasOwn(CURVES, crv) ? CURVES[crv] : undefined;
  if (!curve) return undefined;
  const { p, a, b } = curve;
  const [left, right] = [integerOf(bytesOf(x)), integerOf(bytesOf(y))];
  if (left >= p || right >= p) return false;
  return (right * right - (left * left * left + a * left + b)) % p === 0n;
};
