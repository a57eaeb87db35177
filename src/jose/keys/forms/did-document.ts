/** Keys in a DID document (DID Core section 5.2). Not: a DID that holds its key itself (did.ts). */
import { encodeBase64url } from '#text/base64url';
import type { Json, JsonObject } from '#text/json';
import { itemsAt, objectAt, textOf } from '#text/json-at';
import { keyFromBytes, keyWith } from '../key-bytes';
import type { Key, KeyProblem } from '../jwk';
import type { Reading, ReadWithin } from '../reading';
import { bytesFromHex } from '../secret';
import { base58, keyInMultibase } from './did';

/** Where methods are listed; the last is of documents older than the standard. */
const LISTS = ['verificationMethod', 'authentication', 'assertionMethod', 'publicKey'];

const methodsIn = (json: JsonObject): Json[] => LISTS.flatMap((name) => itemsAt(json, name));

/** The key in a text member of a method, by the member's name. */
const FROM_TEXT: Readonly<Record<string, (text: string, within: ReadWithin) => Key | undefined>> = {
  publicKeyPem: (text, within) => within(text, 'from a DID document')?.keys[0],
  publicKeyMultibase: (text) => keyInMultibase(text, 'a DID document'),
  publicKeyBase58: (text) => {
    const bytes = base58(text);
    return bytes?.length === 32
      ? keyWith({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) }, false, 'a DID document')
      : undefined;
  },
  publicKeyHex: (text) =>
    /^(?:[0-9a-f]{2})+$/iu.test(text)
      ? keyFromBytes(bytesFromHex(text), 'a DID document, hexadecimal')
      : undefined,
};

/**
 * Reads the keys of a DID document, their ids as `kid` (DID Core section 5.2).
 * @param jwkIn reads a JWK
 * @returns nothing for other JSON
 */
export const didDocument = (
  json: JsonObject,
  jwkIn: (json: JsonObject) => Key | KeyProblem,
  within: ReadWithin,
): Reading | undefined => {
  const subject = textOf(json, 'id') ?? '';
  const keys = methodsIn(json).flatMap((method) => {
    if (method.type !== 'object') return [];
    const id = textOf(method, 'id') ?? '';
    const kid = id.startsWith('#') ? `${subject}${id}` : id;
    const jwk = objectAt(method, 'publicKeyJwk');
    const fromJwk = jwk && jwkIn(jwk);
    const texts = Object.entries(FROM_TEXT).flatMap(([name, read]) => {
      const text = textOf(method, name);
      return (text === undefined ? undefined : read(text, within)) ?? [];
    });
    const key = fromJwk && !('says' in fromJwk) ? fromJwk : texts[0];
    return key ? [{ ...key, jwk: { ...key.jwk, kid } }] : [];
  });
  return keys.length > 0 ? { form: 'jwks', keys } : undefined;
};
