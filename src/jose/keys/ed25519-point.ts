/** What points of Ed25519 (RFC 8032 section 5.1) are safe as public keys. */
import { modPow } from './modular';

const P = 2n ** 255n - 19n;
/** The prime order of the group that keys are made in. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = (-121665n * modPow(121666n, P - 2n, P)) % P;

const mod = (value: bigint): bigint => ((value % P) + P) % P;

/** Of the eight points of small order; the sign of x makes eight of these five. */
const ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
const SMALL_ORDER = new Set([0n, 1n, P - 1n, ORDER_8, P - ORDER_8]);

const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x0${Array.from(bytes.toReversed(), (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

/** The second coordinate, as written: it may be P or more, which no implementation writes. */
const yOf = (bytes: Uint8Array): bigint => littleEndian(bytes) & (2n ** 255n - 1n);

/**
 * Why anybody could sign under this key, or why it is no key that a generator makes: the end of a sentence.
 * @param bytes the 32 of a public key
 */
export const ed25519Flaw = (bytes: Uint8Array): string | undefined => {
  const y = yOf(bytes);
  if (SMALL_ORDER.has(y % P)) {
    return 'it is a point of small order, under which anybody can sign (RFC 8032 section 5.1.7, RFC 7748 section 7)';
  }
  return y >= P
    ? 'its number is not below the prime of the field, as RFC 8032 section 5.1.3 wants'
    : undefined;
};

type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

/** RFC 8032 section 5.1.4. */
const add = ([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point => {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * t2 * D);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
};

/** RFC 8032 section 5.1.3. */
const decompressed = (bytes: Uint8Array): Point | undefined => {
  const y = yOf(bytes);
  if (y >= P) return undefined;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(u * modPow(v, 3n, P) * modPow(mod(u * modPow(v, 7n, P)), (P - 5n) / 8n, P));
  const square = mod(v * x * x);
  if (square === mod(-u)) x = mod(x * modPow(2n, (P - 1n) / 4n, P));
  else if (square !== u) return undefined;
  return [x, y, 1n, mod(x * y)];
};

/**
 * Whether the bytes are a point of the group of prime order, as every public key is and one text of 32 random bytes in
 * sixteen.
 */
export const isEd25519Point = (bytes: Uint8Array): boolean => {
  const point = bytes.length === 32 && !ed25519Flaw(bytes) ? decompressed(bytes) : undefined;
  if (!point) return false;
  let sum: Point = [0n, 1n, 1n, 0n];
  for (const bit of L.toString(2)) {
    sum = add(sum, sum);
    if (bit === '1') sum = add(sum, point);
  }
  return sum[0] === 0n && sum[1] === sum[2];
};
