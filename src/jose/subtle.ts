/** What WebCrypto calls the registered algorithms that every browser signs with. */
import { ALGORITHMS, type Algorithm } from './algorithms';

export interface SubtleParameters {
  /** For `importKey`. */
  readonly key: HmacImportParams | RsaHashedImportParams | EcKeyImportParams | { readonly name: string };
  /** For `sign`. */
  readonly sign: { readonly name: string } | RsaPssParams | EcdsaParams;
}

const CURVES: ReadonlySet<string | undefined> = new Set(['P-256', 'P-384', 'P-521']);

/** @returns nothing for an algorithm that is not in every browser's WebCrypto, and for `none` */
export const subtleParameters = ({
  name,
  kty,
  crvs: [crv] = [],
  hashBytes = 0,
}: Algorithm): SubtleParameters | undefined => {
  const hash = `SHA-${hashBytes * 8}`;
  if (kty === 'oct') return { key: { name: 'HMAC', hash }, sign: { name: 'HMAC' } };
  if (kty === 'EC' && crv !== undefined && CURVES.has(crv)) {
    return { key: { name: 'ECDSA', namedCurve: crv }, sign: { name: 'ECDSA', hash } };
  }
  if (kty === 'OKP' && crv === 'Ed25519') return { key: { name: crv }, sign: { name: crv } };
  if (kty !== 'RSA') return undefined;
  // RFC 7518 section 3.5: the salt is as long as the hash.
  return name.startsWith('PS')
    ? { key: { name: 'RSA-PSS', hash }, sign: { name: 'RSA-PSS', saltLength: hashBytes } }
    : { key: { name: 'RSASSA-PKCS1-v1_5', hash }, sign: { name: 'RSASSA-PKCS1-v1_5' } };
};

/** The algorithms that can be signed with here. */
export const SIGNING_ALGORITHMS: readonly Algorithm[] = ALGORITHMS.filter(
  (algorithm) => subtleParameters(algorithm) !== undefined,
);
