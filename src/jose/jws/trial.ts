/** Whether a signature is a key's under an algorithm, whatever the header says of either. Not: a verdict; no gate and no key policy are in front of it (verify.ts). */
import { algorithmOf, type Algorithm } from '../algorithms';
import { bitLengthOf, integerOf } from '../integer';
import { bytesOf, type PublicJwk } from '../keys/jwk';
import { subtleParameters } from '../subtle';

export interface Trial {
  readonly jwk: PublicJwk;
  readonly algorithm: Algorithm;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** Bytes of the salt of RSA-PSS, where it is not as long as the hash. */
  readonly saltLength?: number;
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  oct: ['HS256', 'HS384', 'HS512'],
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  EC: ['ES256', 'ES384', 'ES512'],
  OKP: ['EdDSA'],
};
const POINT_BYTES: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** Octets of a signature by this key (RFC 8017 section 8), where the key decides. */
const signatureBytesOf = ({ kty, n, crv }: PublicJwk): number | undefined => {
  if (kty === 'RSA') return Math.ceil(bitLengthOf(integerOf(bytesOf(n))) / 8);
  return kty === 'EC' ? 2 * (POINT_BYTES[crv ?? ''] ?? 0) : undefined;
};

/** Everything that a key of this type could have made this signature with: none when its length tells that it did not. */
export const trialsWith = (jwk: PublicJwk, signature: Uint8Array<ArrayBuffer>): Trial[] => {
  const { length } = signature;
  const expected = signatureBytesOf(jwk);
  if (length === 0 || (expected !== undefined && expected !== length)) return [];
  return (NAMES[jwk.kty] ?? []).flatMap((name) => {
    const algorithm = algorithmOf(name);
    if (!algorithm) return [];
    if (expected === undefined && !algorithm.signatureBytes?.includes(length)) return [];
    const trial = { jwk, algorithm, signature };
    if (!name.startsWith('PS')) return [trial];
    // Libraries that are not told the salt's length take the longest (RFC 8017 section 9.1.1).
    return [trial, { ...trial, saltLength: length - (algorithm.hashBytes ?? 0) - 2 }];
  });
};

const importKey = ({ jwk, algorithm }: Trial): Promise<CryptoKey> | undefined => {
  const { kty, crv, n, e, x, y, k } = jwk;
  // The curve is the key's own: ES256 with a key on P-384 is one of the mistakes.
  const parameters = subtleParameters({ ...algorithm, ...(crv === undefined ? {} : { crvs: [crv] }) });
  if (!parameters) return undefined;
  if (kty === 'oct') return crypto.subtle.importKey('raw', bytesOf(k), parameters.key, false, ['verify']);
  const numbers = { RSA: { kty, n, e }, EC: { kty, crv, x, y }, OKP: { kty, crv, x } }[kty];
  return numbers && crypto.subtle.importKey('jwk', numbers as JsonWebKey, parameters.key, false, ['verify']);
};

/**
 * Tries it. Never throws: what can't be tried does not match.
 * @param input the signing input (RFC 7515 section 2)
 */
export const matches = async (input: Uint8Array<ArrayBuffer>, trial: Trial): Promise<boolean> => {
  const { algorithm, signature, saltLength } = trial;
  try {
    const key = await importKey(trial);
    const parameters = subtleParameters(algorithm)?.sign;
    if (!key || !parameters) return false;
    const salted = saltLength === undefined ? parameters : { ...parameters, saltLength };
    return await crypto.subtle.verify(salted, key, signature, input);
  } catch {
    return false;
  }
};
