/** DIDs that hold their key: did:jwk, and did:key for Ed25519, P-256 and P-384 (base58btc of a multicodec). */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { keyFromBytes, keyWith } from '../key-bytes';
import { problemWith, type KeyForm } from '../reading';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Longer than any key that did:key holds. */
const MOST = 2000;

/** Bytes in base58btc; nothing where the text has another character. */
export const base58 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  let value = 0n;
  for (const character of text.slice(0, MOST)) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const hex = value.toString(16);
  const pairs = (hex.length % 2 === 0 ? hex : `0${hex}`).match(/../gu) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
};

/** A multibase value of a public key, as did:key and `publicKeyMultibase` have it. */
export const keyInMultibase = (text: string, from: string) => {
  const bytes = text.startsWith('z') ? base58(text.slice(1)) : undefined;
  if (bytes?.[0] === 0xed && bytes[1] === 1 && bytes.length === 34) {
    return keyWith({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes.subarray(2)) }, false, from);
  }
  // Multicodecs p256-pub and p384-pub.
  return bytes?.[1] === 0x24 && (bytes[0] === 0x80 || bytes[0] === 0x81)
    ? keyFromBytes(bytes.subarray(2), from)
    : undefined;
};

const form: KeyForm = (text, within) => {
  const did = /^\s*did:(jwk|key):([\w-]+)(?:#\S*)?\s*$/u.exec(text);
  if (!did) return undefined;
  const [, method, value = ''] = did;
  if (method === 'jwk') {
    const { bytes } = decodeBase64url(value);
    return (
      within(decodeUtf8(bytes).text, 'which a did:jwk holds') ??
      problemWith('jwk', text, 'This is a did:jwk, and what it encodes is not a JWK. Copy it again.')
    );
  }
  const key = keyInMultibase(value, 'a did:key');
  return key
    ? { form: 'pem', keys: [key] }
    : problemWith('pem', text, 'This is a did:key of a kind that is not read here. Paste its JWK.');
};

export default form;
