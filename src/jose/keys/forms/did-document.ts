/** Keys in a DID document (DID Core section 5.2). Not: a DID that holds its key itself (did.ts). */
import { encodeBase64url } from '#text/base64url';
import { memberOf, type Json, type JsonObject } from '#text/json';
import { keyFromBytes, keyWith } from '../key-bytes';
import type { Key, KeyProblem } from '../jwk';
import type { Reading, ReadWithin } from '../reading';
import { bytesFromHex } from '../secret';
import { base58, keyInMultibase } from './did';

const textOf = (json: JsonObject, name: string): string | undefined => {
  const value = memberOf(json, name)?.value;
  return value?.type === 'string' ? value.value : undefined;
};

/** Where methods are listed; the last is of documents older than the standard. */
const LISTS = ['verificationMethod', 'authentication', 'assertionMethod', 'publicKey'];

const methodsIn = (json: JsonObject): Json[] =>
  LISTS.flatMap((name) => {
    const value = memberOf(json, name)?.value;
    return value?.type === 'array' ? value.items : [];
  });

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
    const jwk = memberOf(method, 'publicKeyJwk')?.value;
    const fromJwk = jwk?.type === 'object' ? jwkIn(jwk) : undefined;
    const texts = Object.entries(FROM_TEXT).flatMap(([name, read]) => {
      const text = textOf(method, name);
      return (text === undefined ? undefined : read(text, within)) ?? [];
    });
    const key = fromJwk && !('says' in fromJwk) ? fromJwk : texts[0];
    return key ? [{ ...key, jwk: { ...key.jwk, kid } }] : [];
  });
  return keys.length > 0 ? { form: 'jwks', keys } : undefined;
};
