/** A public key's text used as an HMAC secret: what a confused verifier would compute with, and whether a token was made so. Not: a guess of a real secret (weak-secret). */
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import type { Algorithm } from '../algorithms';
import { macMatches } from '../jws/attempt';
import type { Jws } from '../jws/jws';
import { readKey, type KeyText } from './key';
import { decodeBase64 } from './base64';
import { bytesOf, type Key } from './jwk';
import { keyFromBytes } from './key-bytes';

interface Spelling {
  /** To follow "with": "the public key’s text". */
  readonly what: string;
  readonly bytes: Uint8Array;
}

const LABEL = /-----[^-]*-----/gu;

/** The bytes within a PEM, or within base64 without labels. */
const derIn = (text: string): Uint8Array | undefined => {
  const bytes = decodeBase64(text.replaceAll(LABEL, '').replaceAll(/\s/gu, ''));
  return bytes && bytes.length > 0 ? bytes : undefined;
};

/** Every way in which libraries were seen to turn a public key into a secret, each spelling once. */
const spellingsOf = ({ text, form }: KeyText): Spelling[] => {
  const trimmed = text.trim();
  const lines = trimmed.replaceAll('\r\n', '\n');
  const texts = new Map([
    [text, 'the public key’s text as it was given'],
    [trimmed, 'the public key’s text'],
    [`${trimmed}\n`, 'the public key’s text and a line break'],
    [lines, 'the public key’s text, lines ending in LF'],
    [`${lines}\n`, 'the public key’s text, LF after every line'],
    [`\n${lines}`, 'the public key’s text after a line break'],
  ]);
  const spellings = Array.from(texts, ([each, what]) => ({ what, bytes: encodeUtf8(each) }));
  const der = form === 'pem' ? derIn(trimmed) : undefined;
  return der ? [...spellings, { what: 'the public key’s DER bytes', bytes: der }] : spellings;
};

const isPublic = ({ jwk, isPrivate }: Key): boolean => jwk.kty !== 'oct' && jwk.kty !== '' && !isPrivate;

/** How a compressed point begins, as one random secret in many does. */
const COMPRESSED = [2, 3];

/** What of a public key the bytes of a secret are; nothing for all others. */
const publicIn = (bytes: Uint8Array<ArrayBuffer>): string | undefined => {
  const key = COMPRESSED.includes(bytes[0] ?? 0) ? undefined : keyFromBytes(bytes, '');
  if (key && isPublic(key)) return 'a public key’s bytes';
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined && readKey(text, 'auto').keys.some(isPublic)
    ? 'a public key’s text'
    : undefined;
};

/** What a confused verifier would compute with, given this key: a public key as the secret, or a secret that is one. */
const usable = (keyText: KeyText): Spelling[] =>
  keyText.keys.every(({ jwk }) => jwk.kty !== 'oct')
    ? spellingsOf(keyText)
    : keyText.keys.flatMap(({ jwk }) => {
        const bytes = bytesOf(jwk.k);
        const what = jwk.kty === 'oct' ? publicIn(bytes) : undefined;
        return what === undefined ? [] : [{ what, bytes }];
      });

/**
 * How a public key was used as the HMAC secret of this token (CVE-2015-9235). The forgery works where the verifier lets the
 * token choose the algorithm (RFC 8725 section 2.1), and where a public key was configured as the secret.
 * @returns what was used as the secret; nothing for other secrets, other algorithms, and MACs that do not match
 */
export const publicKeyAsSecret = async (
  jws: Jws,
  keyText: KeyText,
  { kty, name }: Algorithm,
): Promise<string | undefined> => {
  if (kty !== 'oct') return undefined;
  const spellings = usable(keyText);
  const matches = await Promise.all(spellings.map(({ bytes }) => macMatches(jws, bytes, name)));
  return spellings.find((_, index) => matches[index])?.what;
};
