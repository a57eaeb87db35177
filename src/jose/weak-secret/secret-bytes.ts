/** The bytes that a text may mean as an HMAC secret, for trying very many texts. Not: for the key box (keys/secret.ts), which says how it read one. */
import { hexToBytes } from '@noble/hashes/utils.js';
import { decodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { KeyReading } from '../keys/key';
import { decodeBase64 } from '../keys/base64';

export type SecretReading = Exclude<KeyReading, 'auto'>;

const HEX = /^(?:[0-9a-fA-F]{2})+$/u;
const BASE64URL = /^[\w-]+$/u;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

/**
 * Every strict reading: UTF-8 as it is and without white space at its ends, base64url and hexadecimal, and base64
 * where it is spelt differently from base64url. A test holds them against what the key box tries.
 */
export function* secretBytes(text: string): Generator<readonly [SecretReading, Uint8Array]> {
  yield ['utf8', encodeUtf8(text)];
  const trimmed = text.trim();
  if (trimmed === '') return;
  if (trimmed !== text) yield ['utf8', encodeUtf8(trimmed)];
  if (BASE64URL.test(trimmed)) {
    const { bytes, problems } = decodeBase64url(trimmed);
    if (problems.length === 0) yield ['base64url', bytes];
    if (HEX.test(trimmed)) yield ['hex', hexToBytes(trimmed)];
  } else if (trimmed.length % 4 === 0 && BASE64.test(trimmed)) {
    const bytes = decodeBase64(trimmed);
    if (bytes) yield ['base64', bytes];
  }
}
