/** Bytes that a text can stand for as a secret. Not: the readings that verification tries itself (keys/secret.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { bytesFromHex } from '../keys/secret';

type Bytes = Uint8Array<ArrayBuffer>;

interface Encoding {
  readonly when: string;
  readonly read: (text: string) => Bytes | undefined;
}

const lenientHex = (text: string): Bytes | undefined => {
  const digits = text
    .trim()
    .replace(/^0x/iu, '')
    .replaceAll(/[\s:-]/gu, '');
  return /^(?:[0-9a-f]{2})+$/iu.test(digits) ? bytesFromHex(digits) : undefined;
};

const lenientBase64 = (text: string): Bytes | undefined => {
  const characters = text.replaceAll(/[\s=]/gu, '');
  return /^[\w+/-]+$/u.test(characters) ? decodeBase64url(characters).bytes : undefined;
};

const standard = (base64url: string): string => base64url.replaceAll('-', '+').replaceAll('_', '/');
const padded = (base64: string): string => base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
export const hexOf = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Base64 is never one character longer than a multiple of four: that one came in by mistake. */
const shortenedBase64 = (text: string): Bytes | undefined => {
  const characters = text.replaceAll(/[\s=]/gu, '');
  return characters.length % 4 === 1 ? lenientBase64(characters.slice(0, -1)) : undefined;
};

/** The likely ones first. */
export const ENCODINGS: readonly Encoding[] = [
  { when: 'the secret is read as UTF-8', read: encodeUtf8 },
  {
    when: 'the stray last character of the secret is left out, and the rest is base64',
    read: shortenedBase64,
  },
  { when: 'the secret is read as base64', read: lenientBase64 },
  { when: 'the secret is read as hexadecimal', read: lenientHex },
  {
    when: 'the secret is read as base64 twice',
    read: (text) => {
      const once = lenientBase64(text);
      return once && lenientBase64(new TextDecoder('latin1').decode(once));
    },
  },
  {
    when: 'the secret is encoded as base64 first, and that text is the secret',
    read: (text) => encodeUtf8(padded(standard(encodeBase64url(encodeUtf8(text))))),
  },
  {
    when: 'the secret is encoded as base64url first, and that text is the secret',
    read: (text) => encodeUtf8(encodeBase64url(encodeUtf8(text))),
  },
  {
    when: 'the secret is encoded as hexadecimal first, and that text is the secret',
    read: (text) => encodeUtf8(hexOf(encodeUtf8(text))),
  },
  {
    when: 'the SHA-256 hash of the secret is the key',
    read: (text) => Uint8Array.from(sha256(encodeUtf8(text))),
  },
  {
    when: 'the SHA-256 hash of the secret, in hexadecimal, is the secret',
    read: (text) => encodeUtf8(hexOf(Uint8Array.from(sha256(encodeUtf8(text))))),
  },
  {
    when: 'the secret is read as Latin-1 (ISO 8859-1)',
    read: (text) =>
      /^[\u0000-\u00ff]*$/u.test(text)
        ? Uint8Array.from(text, (character) => character.charCodeAt(0))
        : undefined,
  },
  {
    when: 'the secret is read as UTF-16, as Windows writes text',
    read: (text) => {
      const units = Array.from({ length: text.length }, (_, unit) => text.charCodeAt(unit));
      return Uint8Array.from(units.flatMap((code) => [code & 0xff, code >> 8]));
    },
  },
];
