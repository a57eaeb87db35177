/** Tokens and keys made by node:crypto, which shares no code with what is tested. */
import {
  constants,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';

export const base64url = (value: object | string | Uint8Array): string =>
  Buffer.from(
    typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value),
  ).toString('base64url');

const rsaOptions = (alg: string) =>
  alg.startsWith('PS')
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: Number(alg.slice(2)) / 8 }
    : {};

/** RSASSA-PKCS1-v1_5 gives the same bytes each time (RFC 8017 section 8.2.1): what a key has signed is not signed again. */
const signedBefore = new WeakMap<KeyObject, Map<string, Buffer>>();

const signatureOf = (alg: string, input: string, key: KeyObject): Buffer => {
  const before = signedBefore.get(key) ?? new Map<string, Buffer>();
  signedBefore.set(key, before);
  const known = before.get(`${alg} ${input}`);
  if (known) return known;
  const hash = alg.startsWith('Ed') ? null : `sha${alg.slice(2)}`;
  const signature = sign(hash, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363', ...rsaOptions(alg) });
  if (alg.startsWith('RS')) before.set(`${alg} ${input}`, signature);
  return signature;
};

/** Signs any header and payload as node:crypto does; an HMAC with a secret's bytes. */
export const compact = (
  header: { readonly alg: string } & Record<string, unknown>,
  payload: object | string,
  key: KeyObject | Uint8Array,
  alg: string = header.alg,
): string => {
  const input = `${base64url(header)}.${base64url(payload)}`;
  if (key instanceof Uint8Array) {
    return `${input}.${createHmac(`sha${alg.slice(2)}`, key)
      .update(input)
      .digest('base64url')}`;
  }
  return `${input}.${base64url(signatureOf(alg, input, key))}`;
};

export interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const RSA: Pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const P256: Pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const P384: Pair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
export const P521: Pair = generateKeyPairSync('ec', { namedCurve: 'P-521' });
export const ED25519: Pair = generateKeyPairSync('ed25519');

export const PAIRS: Readonly<Record<string, Pair>> = {
  RS256: RSA,
  RS384: RSA,
  RS512: RSA,
  PS256: RSA,
  PS384: RSA,
  PS512: RSA,
  ES256: P256,
  ES384: P384,
  ES512: P521,
  EdDSA: ED25519,
  Ed25519: ED25519,
};

export const jwkOf = (key: KeyObject, members: object = {}): string =>
  JSON.stringify({ ...key.export({ format: 'jwk' }), ...members });

export const spkiOf = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'pem', type: 'spki' }).toString();

export const pkcs8Of = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();

/** 64 bytes: enough for every HMAC. */
export const SECRET = 'a secret of sixty-four bytes, for tests only: 0123456789abcdefgh';
