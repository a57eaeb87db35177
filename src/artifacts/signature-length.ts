/** How long a whole signature is in base64url, by its algorithm (RFC 7518 section 3.1). */

const RSA = [342, 512, 683];
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  HS256: [43],
  HS384: [64],
  HS512: [86],
  ES256: [86],
  ES256K: [86],
  ES384: [128],
  ES512: [176],
  EdDSA: [86, 152],
  Ed25519: [86],
  RS256: RSA,
  RS384: RSA,
  RS512: RSA,
  PS256: RSA,
  PS384: RSA,
  PS512: RSA,
};

/** True when a signature of so many characters can be whole; RSA's goes by the key, of which 2048, 3072 and 4096 bits count. */
export const isWholeSignature = (alg: string, length: number): boolean =>
  LENGTHS[alg]?.includes(length) ?? false;
