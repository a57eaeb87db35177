/** One key tried on one token, by jose. Not: what the outcome means for the token (verify.ts). */
import { compactVerify, errors, exportJWK, flattenedVerify, importJWK, importPKCS8, type JWK } from 'jose';
import type { Algorithm } from '../algorithms';
import type { Key, PublicJwk } from '../keys/jwk';
import type { Candidate } from '../keys/key-choice';
import { fitRefusal, matchedRefusal, materialRefusal, type Refusal } from '../keys/key-policy';
import type { Jws } from './jws';
import { signedOf, signingInputOf } from './signed';
import { matches } from './trial';

export interface Attempt {
  readonly key: Key;
  /** With the public half, where that was computed. */
  readonly jwk: PublicJwk;
  /** Why the key must not be trusted, whether it matches or not. */
  readonly refusal?: Refusal;
  /** What to know of a key that may be trusted: a whole sentence. */
  readonly note?: string;
  /** Whether the signature is this key's; `not-checked`: the key can't be used with the algorithm at all. */
  readonly outcome: 'match' | 'no-match' | 'not-checked' | 'unsupported';
}

const isUnsupported = (error: unknown): boolean =>
  error instanceof errors.JOSENotSupported || (error instanceof Error && error.name === 'NotSupportedError');

const NUMBERS = ['kty', 'crv', 'n', 'e', 'x', 'y', 'k', 'pub'] as const;

/** Without what the key says of itself, which was judged before (keys/key-policy.ts). */
const numbersOf = (jwk: PublicJwk, alg: string): JWK => ({
  ...Object.fromEntries(NUMBERS.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))),
  // The type AKP takes its shape from "alg".
  ...(jwk.kty === 'AKP' ? { alg } : {}),
});

/**
 * The key's public half, computed where only the private one is written.
 * @throws when WebCrypto does not take it
 */
export const withPublicHalf = async (
  { jwk, pkcs8 }: Pick<Key, 'jwk' | 'pkcs8'>,
  alg: string,
): Promise<PublicJwk> => {
  if (pkcs8 === undefined) return jwk;
  const whole = await exportJWK(await importPKCS8(pkcs8, alg, { extractable: true }));
  const half = (['x', 'y', 'pub'] as const).flatMap((name) => (whole[name] ? [[name, whole[name]]] : []));
  return { ...jwk, ...Object.fromEntries(half) };
};

/** Whether the mathematics can be done at all with a key of this type and curve. */
const usable = (jwk: PublicJwk, { kty, crvs }: Algorithm): boolean =>
  jwk.kty === kty && (!crvs || crvs.includes(jwk.crv ?? ''));

const refusalByImport: Refusal = {
  reason: 'key-invalid',
  because: 'its numbers are not a key, such as a point that is not on the curve',
};

/** What nothing tells from a random secret: the person has to say which of the two it is. */
const maybeRefusal = ({ maybe }: Key): Refusal | undefined =>
  maybe === undefined
    ? undefined
    : {
        reason: 'key-invalid',
        because: `its bytes may be ${maybe}, and whoever has a public key could sign with it. If it is your HMAC secret, choose its encoding beside the key box`,
      };

/** jose does no mathematics with RSA keys that are too short, and a person wants to know whether theirs is the right one. */
const checkShort = async (
  jws: Jws,
  jwk: PublicJwk,
  algorithm: Algorithm,
): Promise<'match' | 'no-match' | 'not-checked'> => {
  const signature = jws.signature?.decoded.bytes;
  if (!signature || jwk.kty !== 'RSA') return 'not-checked';
  return (await matches(signingInputOf(jws), { jwk, algorithm, signature })) ? 'match' : 'no-match';
};

const check = async (
  jws: Jws,
  jwk: PublicJwk,
  algorithm: Algorithm,
): Promise<Pick<Attempt, 'outcome' | 'refusal'>> => {
  const alg = algorithm.name;
  const signed = signedOf(jws);
  let key: Awaited<ReturnType<typeof importJWK>>;
  try {
    key = await importJWK(numbersOf(jwk, alg), alg);
  } catch (error) {
    return isUnsupported(error)
      ? { outcome: 'unsupported' }
      : { outcome: 'not-checked', refusal: refusalByImport };
  }
  try {
    const options = { algorithms: [alg] };
    await (typeof signed === 'string'
      ? compactVerify(signed, key, options)
      : flattenedVerify(signed, key, options));
    return { outcome: 'match' };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { outcome: 'no-match' };
    return { outcome: isUnsupported(error) ? 'unsupported' : await checkShort(jws, jwk, algorithm) };
  }
};

/**
 * What the mathematics says of a key, whether it may be trusted or not. Never throws.
 * @param jws that passed the gate
 * @returns `isChecked`: a signature was compared, so that the key's numbers matter
 */
export const tryKey = async (
  jws: Jws,
  key: Key,
  algorithm: Algorithm,
): Promise<Omit<Attempt, 'key'> & { readonly isChecked?: true }> => {
  if (key.fault !== undefined || !usable(key.jwk, algorithm)) {
    return { jwk: key.jwk, outcome: 'not-checked' };
  }
  // jose has EdDSA on Ed25519 only.
  if (key.jwk.crv === 'Ed448') return { jwk: key.jwk, outcome: 'unsupported' };
  let { jwk } = key;
  try {
    jwk = await withPublicHalf(key, algorithm.name);
  } catch (error) {
    return isUnsupported(error)
      ? { jwk, outcome: 'unsupported' }
      : { jwk, outcome: 'not-checked', refusal: refusalByImport };
  }
  return { jwk, ...(await check(jws, jwk, algorithm)), isChecked: true };
};

/**
 * Tries a key. A key that is refused is tried too where that is possible, so that the answer can say whether the
 * bytes match. Never throws.
 * @param jws that passed the gate
 */
export const attempt = async (
  jws: Jws,
  { key, unchosen, ofSet, note }: Candidate,
  algorithm: Algorithm,
): Promise<Attempt> => {
  const { jwk, outcome, refusal, isChecked } = await tryKey(jws, key, algorithm);
  const why =
    unchosen ??
    fitRefusal(key, algorithm) ??
    (isChecked ? materialRefusal(jwk, algorithm) : undefined) ??
    refusal ??
    (isChecked ? ofSet : undefined) ??
    (outcome === 'match' ? (maybeRefusal(key) ?? matchedRefusal(jwk)) : undefined);
  return { key, jwk, outcome, ...(note === undefined ? {} : { note }), ...(why ? { refusal: why } : {}) };
};

/** Whether the signature is an HMAC with these bytes as the secret. Never throws. */
export const macMatches = async (jws: Jws, secret: Uint8Array, alg: string): Promise<boolean> => {
  const signed = signedOf(jws);
  const options = { algorithms: [alg] };
  try {
    await (typeof signed === 'string'
      ? compactVerify(signed, secret, options)
      : flattenedVerify(signed, secret, options));
    return true;
  } catch {
    return false;
  }
};
