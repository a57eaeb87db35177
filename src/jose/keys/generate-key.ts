/** New keys to sign with, by WebCrypto. They are kept nowhere. */
import { exportJWK, exportPKCS8, exportSPKI, generateKeyPair, generateSecret } from 'jose';
import type { Algorithm } from '../algorithms';

/** A key in the forms that other tools take. An HMAC secret has only the first. */
export interface GeneratedKey {
  readonly alg: string;
  /** What signs, as JWK (RFC 7517). */
  readonly jwk: string;
  /** What signs, as PKCS#8 in PEM (RFC 7468 section 10). */
  readonly pem?: string;
  /** What verifies, as JWK. */
  readonly publicJwk?: string;
  /** What verifies, as SubjectPublicKeyInfo in PEM (RFC 7468 section 13). */
  readonly publicPem?: string;
}

/**
 * Makes a key for one algorithm and says so in it, so that it can't be taken for another (RFC 8725 section 3.1). RSA
 * keys get 2048 bits, HMAC secrets as many as the hash has.
 * @throws when WebCrypto does not have the algorithm
 */
export const generateKey = async ({ name: alg, kty }: Algorithm): Promise<GeneratedKey> => {
  const written = async (key: CryptoKey) =>
    JSON.stringify({ ...(await exportJWK(key)), alg, use: 'sig' }, null, 2);
  if (kty === 'oct') {
    const secret = await generateSecret(alg, { extractable: true });
    return { alg, jwk: JSON.stringify({ ...(await exportJWK(secret)), alg, use: 'sig' }, null, 2) };
  }
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    alg,
    jwk: await written(privateKey),
    pem: await exportPKCS8(privateKey),
    publicJwk: await written(publicKey),
    publicPem: await exportSPKI(publicKey),
  };
};
