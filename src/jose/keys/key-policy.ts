/** What a key must be like before a signature may count on it. Not: whether the signature matches (jws/verify.ts). */
import type { Algorithm } from '../algorithms';
import { bitLengthOf, integerOf } from '../integer';
import { ed25519Flaw } from './ed25519-point';
import { modulusFlaw, primeModulusFlaw } from './rsa-modulus';
import { bytesOf, describe, type Key, type PublicJwk } from './jwk';
import type { Reason } from '../jws/verification';

/** Why a key is refused. */
export interface Refusal {
  readonly reason: Reason;
  /** Why, as the end of a sentence: "it is 6 bytes long, and …". */
  readonly because: string;
  /** Of the header's `kid`, where that decides: no key has it, or keys that differ have it. */
  readonly kid?: 'missing' | 'several';
}

const MIN_RSA_BITS = 2048;
/** Bytes of one coordinate (RFC 7518 section 6.2.1.2, RFC 8037 section 2). */
const COORDINATE_BYTES: Readonly<Record<string, number>> = {
  'P-256': 32,
  'P-384': 48,
  'P-521': 66,
  Ed25519: 32,
};
/** Bytes of a public key (FIPS 204 section 4). */
const PUB_BYTES: Readonly<Record<string, number>> = {
  'ML-DSA-44': 1312,
  'ML-DSA-65': 1952,
  'ML-DSA-87': 2592,
};
const refuse = (reason: Reason, because: string): Refusal => ({ reason, because });

/** What to do about a key of another type, or what it would do: a sentence without its full stop. */
const whatInstead = (wanted: Algorithm['kty'], given: string): string => {
  if (wanted === 'oct') {
    return 'A verifier that took the public key for the secret would accept what anybody can forge (algorithm confusion)';
  }
  return given === 'oct'
    ? 'A shared secret can’t verify it: paste the issuer’s public key or its JWKS'
    : 'Paste the public key that belongs to the algorithm, or the issuer’s whole JWKS';
};

/**
 * Whether the key is one for this algorithm: type, curve, and what the key says of itself (RFC 7517 sections 4.2 to
 * 4.4, RFC 8725 section 3.1).
 */
export const fitRefusal = (
  { jwk, fault, isPrivate, isForPss }: Key,
  { name, kty, crvs }: Algorithm,
): Refusal | undefined => {
  if (fault !== undefined) return refuse('key-invalid', `it can't be read: ${fault}`);
  if (jwk.kty !== kty) {
    const what = `${name} needs an ${kty === 'oct' ? 'HMAC secret' : `${kty} key`}, and this is an ${describe(jwk, 'public')}`;
    return refuse('key-alg-mismatch', `${what}. ${whatInstead(kty, jwk.kty)}`);
  }
  if (crvs && !crvs.includes(jwk.crv ?? '')) {
    return refuse(
      'key-alg-mismatch',
      `${name} needs the curve ${crvs.join(' or ')}; the key’s is ${jwk.crv}`,
    );
  }
  if (isForPss && !name.startsWith('PS')) {
    return refuse('key-alg-mismatch', `the key is for RSASSA-PSS alone; the header says ${name}`);
  }
  if (jwk.alg !== undefined && jwk.alg !== name) {
    return refuse('key-alg-mismatch', `the key is for ${jwk.alg} ("alg"); the header says ${name}`);
  }
  if (jwk.use !== undefined && jwk.use !== 'sig') {
    return refuse('key-use', `its "use" is ${JSON.stringify(jwk.use)}; signatures need "sig"`);
  }
  const verifies = jwk.key_ops?.some(
    (operation) => operation === 'verify' || (isPrivate && operation === 'sign'),
  );
  return verifies === false ? refuse('key-use', 'its "key_ops" does not hold "verify"') : undefined;
};

/** Whether modulus and exponent are sound. */
export const rsaRefusal = (jwk: PublicJwk): Refusal | undefined => {
  const modulus = integerOf(bytesOf(jwk.n));
  const exponent = integerOf(bytesOf(jwk.e));
  const bits = bitLengthOf(modulus);
  if (bits < MIN_RSA_BITS) {
    return refuse('key-too-short', `its modulus has ${bits} bits; RFC 7518 needs ${MIN_RSA_BITS}`);
  }
  if (exponent < 3n || exponent % 2n === 0n || exponent >= modulus) {
    return refuse(
      'key-invalid',
      exponent < modulus
        ? `its exponent${bitLengthOf(exponent) > 64 ? '' : ` (${exponent})`} must be odd and over 1`
        : 'its exponent must be smaller than its modulus',
    );
  }
  const flaw = modulusFlaw(modulus);
  return flaw === undefined ? undefined : refuse('key-invalid', flaw);
};

/** What came of keys that were asked about: each is asked about again with every token. */
const matched = new WeakMap<PublicJwk, { readonly refusal: Refusal | undefined }>();

/**
 * What is asked of a key that matches only, since it takes long: whether its modulus is a prime.
 */
export const matchedRefusal = (jwk: PublicJwk): Refusal | undefined => {
  if (jwk.kty !== 'RSA') return undefined;
  const known = matched.get(jwk);
  if (known) return known.refusal;
  const flaw = primeModulusFlaw(integerOf(bytesOf(jwk.n)));
  const refusal = flaw === undefined ? undefined : refuse('key-invalid', flaw);
  matched.set(jwk, { refusal });
  return refusal;
};

const pubRefusal = ({ pub }: PublicJwk, alg: string): Refusal | undefined => {
  const { length } = bytesOf(pub);
  const expected = PUB_BYTES[alg];
  return length === expected
    ? undefined
    : refuse('key-invalid', `"pub" is ${length} bytes long, and with ${alg} it must be ${expected}`);
};

/** Whether the coordinates have the length that their curve gives them (RFC 7518 section 6.2.1, RFC 8037 section 2). */
export const coordinateRefusal = (jwk: PublicJwk): Refusal | undefined => {
  const expected = COORDINATE_BYTES[jwk.crv ?? ''];
  if (expected === undefined) return undefined;
  for (const name of jwk.kty === 'EC' ? (['x', 'y'] as const) : (['x'] as const)) {
    const { length } = bytesOf(jwk[name]);
    if (length !== expected) {
      return refuse('key-invalid', `"${name}" is ${length} bytes long; ${jwk.crv} needs ${expected}`);
    }
  }
  return undefined;
};

const pointRefusal = ({ crv, x }: PublicJwk): Refusal | undefined => {
  const flaw = crv === 'Ed25519' ? ed25519Flaw(bytesOf(x)) : undefined;
  return flaw === undefined ? undefined : refuse('key-invalid', flaw);
};

/** Whether the key's own numbers are sound; a point off its curve is found when WebCrypto imports it. */
export const materialRefusal = (
  jwk: PublicJwk,
  { name, minKeyBytes = 0 }: Algorithm,
): Refusal | undefined => {
  if (jwk.kty === 'RSA') return rsaRefusal(jwk);
  if (jwk.kty === 'AKP') return pubRefusal(jwk, name);
  if (jwk.kty !== 'oct') return coordinateRefusal(jwk) ?? pointRefusal(jwk);
  const { length } = bytesOf(jwk.k);
  return length < minKeyBytes
    ? refuse(
        'key-too-short',
        `it has ${length} bytes; ${name} needs ${minKeyBytes} or more (RFC 7518 section 3.2)`,
      )
    : undefined;
};
