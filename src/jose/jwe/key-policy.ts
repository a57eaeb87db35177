/** What a key must be like before a decryption may count on it. Not: whether it decrypts (jwe/decrypt.ts). */
import type { JsonObject } from '#text/json';
import { memberOf } from '#text/json';
import { quote } from '#text/quote';
import type { KeyManagement, KeyManagementMode } from './algorithms';
import { ephemeralKeyOf, type JweAlgorithms } from './gate';
import { textParameter, type JweMessage } from './message';
import { bytesOf, describe, type Key, type PublicJwk } from '../keys/jwk';
import { materialRefusal, type Refusal } from '../keys/key-policy';

const refuse = (reason: Refusal['reason'], because: string): Refusal => ({ reason, because });

/** What a key that decrypts may name in `key_ops` (RFC 7517 section 4.3). */
const OPERATIONS: Readonly<Record<KeyManagementMode, readonly string[]>> = {
  direct: ['decrypt'],
  wrap: ['unwrapKey'],
  'gcm-wrap': ['unwrapKey', 'decrypt'],
  rsa: ['unwrapKey', 'decrypt'],
  agree: ['deriveKey', 'deriveBits'],
  'agree-wrap': ['deriveKey', 'deriveBits'],
  password: ['deriveKey', 'deriveBits', 'unwrapKey'],
};

/** Bytes that a shared key must have; nothing where any number will do. */
const sharedKeyBytes = ({ management, encryption }: JweAlgorithms): number | undefined => {
  if (management.mode === 'direct') return encryption.keyBytes;
  if (management.mode === 'wrap' || management.mode === 'gcm-wrap') return (management.aes ?? 0) / 8;
  return undefined;
};

const typeRefusal = (jwk: PublicJwk, { name, kty }: KeyManagement): Refusal | undefined => {
  if (kty.some((each) => each === jwk.kty)) return undefined;
  const what = describe(jwk, 'public').replace('HMAC secret', 'secret').replace(' public', '');
  const takes = kty.includes('oct') ? 'a shared secret' : `a private key of the type ${kty.join(' or ')}`;
  return refuse(
    'key-alg-mismatch',
    `the header says ${name}, which takes ${takes}, and this is of another type: ${what}`,
  );
};

const curveRefusal = (jwk: PublicJwk, epk: JsonObject | undefined): Refusal | undefined => {
  const curve = epk && memberOf(epk, 'crv')?.value;
  if (curve?.type !== 'string' || curve.value === jwk.crv) return undefined;
  return refuse(
    'key-alg-mismatch',
    `the sender's key ("epk") is on ${quote(curve.value)}, and this key is on ${jwk.crv}`,
  );
};

const statedRefusal = (jwk: PublicJwk, { management, encryption }: JweAlgorithms): Refusal | undefined => {
  const { name, mode } = management;
  // RFC 7518 section 4.5: with `dir` the key is one for the content encryption, and may say so.
  const stated = mode === 'direct' ? [name, encryption.name] : [name];
  if (jwk.alg !== undefined && !stated.includes(jwk.alg)) {
    return refuse(
      'key-alg-mismatch',
      `the key is for ${quote(jwk.alg)} ("alg"), and the header says ${name}`,
    );
  }
  if (jwk.use !== undefined && jwk.use !== 'enc') {
    return refuse('key-use', `its "use" is ${quote(jwk.use)}, and encryption needs "enc"`);
  }
  const allowed = OPERATIONS[mode];
  return jwk.key_ops?.some((operation) => allowed.includes(operation)) === false
    ? refuse('key-use', `its "key_ops" holds none of: ${allowed.join(', ')}`)
    : undefined;
};

/** Whether the key can be tried at all: its type, curve and length. */
export const jweFitRefusal = (
  { jwk, fault, isForPss }: Key,
  message: JweMessage,
  algorithms: JweAlgorithms,
): Refusal | undefined => {
  if (fault !== undefined) return refuse('key-invalid', `it can't be read: ${fault}`);
  if (isForPss) return refuse('key-alg-mismatch', 'the key is for signatures alone (RSASSA-PSS)');
  const refusal = typeRefusal(jwk, algorithms.management) ?? curveRefusal(jwk, ephemeralKeyOf(message));
  if (refusal) return refusal;
  const expected = sharedKeyBytes(algorithms);
  const { length } = bytesOf(jwk.k);
  return expected !== undefined && length !== expected
    ? refuse(
        'key-alg-mismatch',
        `it is ${length} bytes long, and ${algorithms.management.mode === 'direct' ? algorithms.encryption.name : algorithms.management.name} takes exactly ${expected}`,
      )
    : undefined;
};

/** Whether a key that can be tried may be trusted. Three things count: what it says of itself (RFC 7517 sections 4.2 to 4.4), that it is the one that the header names, and that its numbers are sound. */
export const jweKeyRefusal = (
  { jwk, pkcs8 }: Key,
  message: JweMessage,
  algorithms: JweAlgorithms,
): Refusal | undefined => {
  const stated = statedRefusal(jwk, algorithms);
  if (stated) return stated;
  const kid = textParameter(message, 'kid');
  if (kid !== undefined && jwk.kid !== undefined && jwk.kid !== kid) {
    return refuse(
      'key-not-found',
      `the header asks for the kid ${quote(kid)}, and this one is ${quote(jwk.kid)}`,
    );
  }
  // Of a PEM without its public half, WebCrypto computes and judges that.
  if (jwk.kty === 'oct' || pkcs8 !== undefined) return undefined;
  const { name, says, here, source } = algorithms.management;
  return materialRefusal(jwk, { name, says, here, source });
};
