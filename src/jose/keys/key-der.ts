/**
 * Keys in DER: SubjectPublicKeyInfo, PKCS#8 (RFC 5958), PKCS#1 (RFC 8017 appendix A.1), SEC 1 (RFC 5915) and the key
 * within an X.509 certificate (RFC 5280).
 */
import { encodeBase64url } from '#text/base64url';
import { certificateFields } from './certificate';
import { contentOf, contextTag, DerError, derAt, derWithin, objectIdentifier, TAG, type Der } from './der';
import { uncompressed } from './point';
import type { PublicJwk } from './jwk';

export type DerForm = 'spki' | 'pkcs8' | 'pkcs1-public' | 'pkcs1-private' | 'sec1' | 'x509' | 'pkcs10';

export interface DerKey {
  readonly jwk: PublicJwk;
  readonly isPrivate: boolean;
  /** The public half is not written in it, and must be computed from the private one. */
  readonly publicHalfMissing: boolean;
  /** It says that it is for RSASSA-PSS alone. */
  readonly isForPss?: true;
}

/** RFC 4055 section 1.2: a key by the second name is for RSASSA-PSS alone. */
const RSA_PSS = '1.2.840.113549.1.1.10';
const RSA = ['1.2.840.113549.1.1.1', RSA_PSS];
const EC = '1.2.840.10045.2.1';
const CURVES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
};
const OCTET_KEY_PAIRS: Readonly<Record<string, string>> = {
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** FIPS 204, under the names of JOSE. */
const ML_DSA: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

const unsignedOf = (value: Der | undefined, name: string): string => {
  const content = contentOf(value, TAG.integer, name);
  // DER puts a zero byte before an integer whose first bit is set; JWK leaves it out (RFC 7518 section 2).
  return encodeBase64url(content[0] === 0 ? content.subarray(1) : content);
};

const bitsOf = (value: Der | undefined): Uint8Array<ArrayBuffer> => {
  const content = contentOf(value, TAG.bitString, 'the public key');
  if (content[0] !== 0) throw new DerError('the public key does not end where a byte ends');
  return content.subarray(1);
};

const rsaKey = (n: Der | undefined, e: Der | undefined): PublicJwk => ({
  kty: 'RSA',
  n: unsignedOf(n, 'the modulus'),
  e: unsignedOf(e, 'the exponent'),
});

const ecKey = (crv: string, bytes: Uint8Array): PublicJwk => {
  const point = bytes[0] === 4 ? bytes : uncompressed(crv, bytes);
  if (!point) throw new DerError(`the point is not written as one of ${crv}`);
  const half = (point.length - 1) / 2;
  return {
    kty: 'EC',
    crv,
    x: encodeBase64url(point.subarray(1, 1 + half)),
    y: encodeBase64url(point.subarray(1 + half)),
  };
};

const curveOf = (value: Der | undefined): string => {
  const identifier = objectIdentifier(value, 'the name of the curve');
  const crv = CURVES[identifier];
  if (crv === undefined) throw new DerError(`the curve ${identifier} has no name in JOSE`);
  return crv;
};

const rsaPublicKey = (content: Uint8Array<ArrayBuffer>): DerKey => {
  const [n, e, more] = derWithin(content);
  if (more) throw new DerError('it has more numbers than a public key');
  return { jwk: rsaKey(n, e), isPrivate: false, publicHalfMissing: false };
};

/** With what the name of the algorithm says beside the numbers. */
const rsaNamed = (key: DerKey, identifier: string): DerKey =>
  identifier === RSA_PSS ? { ...key, isForPss: true } : key;

const publicKey = (info: Uint8Array<ArrayBuffer>): DerKey => {
  const [algorithm, bits] = derWithin(info);
  const [type, parameters] = derWithin(contentOf(algorithm, TAG.sequence, 'the algorithm'));
  const identifier = objectIdentifier(type, 'the name of the algorithm');
  const found = (jwk: PublicJwk): DerKey => ({ jwk, isPrivate: false, publicHalfMissing: false });
  if (RSA.includes(identifier)) {
    return rsaNamed(
      rsaPublicKey(contentOf(derAt(bitsOf(bits), 0), TAG.sequence, 'the RSA public key')),
      identifier,
    );
  }
  if (identifier === EC) return found(ecKey(curveOf(parameters), bitsOf(bits)));
  const alg = ML_DSA[identifier];
  if (alg !== undefined) return found({ kty: 'AKP', alg, pub: encodeBase64url(bitsOf(bits)) });
  const crv = OCTET_KEY_PAIRS[identifier];
  if (crv === undefined) throw new DerError(`keys of the algorithm ${identifier} are not read here`);
  return found({ kty: 'OKP', crv, x: encodeBase64url(bitsOf(bits)) });
};

const ecPrivateKey = (content: Uint8Array<ArrayBuffer>, curve?: string): DerKey => {
  const values = derWithin(content);
  const tagged = (number: number) => values.find(({ tag }) => tag === contextTag(number));
  const crv = curve ?? curveOf(derAt(contentOf(tagged(0), contextTag(0), 'the name of the curve'), 0));
  const point = tagged(1);
  return point
    ? { jwk: ecKey(crv, bitsOf(derAt(point.content, 0))), isPrivate: true, publicHalfMissing: false }
    : { jwk: { kty: 'EC', crv }, isPrivate: true, publicHalfMissing: true };
};

const rsaPrivateKey = (content: Uint8Array<ArrayBuffer>): DerKey => {
  const [, n, e] = derWithin(content);
  return { jwk: rsaKey(n, e), isPrivate: true, publicHalfMissing: false };
};

const privateKey = (info: Uint8Array<ArrayBuffer>): DerKey => {
  const [, algorithm, octets] = derWithin(info);
  const [type, parameters] = derWithin(contentOf(algorithm, TAG.sequence, 'the algorithm'));
  const identifier = objectIdentifier(type, 'the name of the algorithm');
  const inner = contentOf(octets, TAG.octetString, 'the private key');
  const crv = OCTET_KEY_PAIRS[identifier];
  if (crv !== undefined) return { jwk: { kty: 'OKP', crv }, isPrivate: true, publicHalfMissing: true };
  const alg = ML_DSA[identifier];
  if (alg !== undefined) return { jwk: { kty: 'AKP', alg }, isPrivate: true, publicHalfMissing: true };
  const sequence = contentOf(derAt(inner, 0), TAG.sequence, 'the private key');
  if (RSA.includes(identifier)) return rsaNamed(rsaPrivateKey(sequence), identifier);
  if (identifier === EC) return ecPrivateKey(sequence, curveOf(parameters));
  throw new DerError(`keys of the algorithm ${identifier} are not read here`);
};

const certified = (content: Uint8Array<ArrayBuffer>): DerKey =>
  // Serial number, signature, issuer, validity, subject, subjectPublicKeyInfo.
  publicKey(contentOf(certificateFields(content)[5], TAG.sequence, 'the public key'));

/** The key of a certification request (RFC 2986 section 4.1). */
const requested = (content: Uint8Array<ArrayBuffer>): DerKey => {
  const [info] = derWithin(content);
  const [, , key] = derWithin(contentOf(info, TAG.sequence, 'the request'));
  return publicKey(contentOf(key, TAG.sequence, 'the public key'));
};

const READERS: Readonly<Record<DerForm, (content: Uint8Array<ArrayBuffer>) => DerKey>> = {
  spki: publicKey,
  pkcs8: privateKey,
  'pkcs1-public': rsaPublicKey,
  'pkcs1-private': rsaPrivateKey,
  sec1: (content) => ecPrivateKey(content),
  x509: certified,
  pkcs10: requested,
};

/**
 * Reads the public half of a key.
 * @throws DerError when the bytes are not a key of that form
 */
export const keyFromDer = (form: DerForm, bytes: Uint8Array<ArrayBuffer>): DerKey => {
  const outer = derAt(bytes, 0);
  if (outer.end < bytes.length) throw new DerError(`${bytes.length - outer.end} bytes follow the key`);
  return READERS[form](contentOf(outer, TAG.sequence, 'the outer sequence'));
};
