/** What bytes a text may mean as an HMAC secret. Not: whether they are enough (key-policy.ts). */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { describe, type Key, type KeyProblem } from './jwk';
import { decodeBase64 } from './base64';

const secret = (bytes: Uint8Array, how: string): Key => {
  const jwk = { kty: 'oct', k: encodeBase64url(bytes) };
  return { readAs: `${describe(jwk, 'private')}, read as ${how}`, jwk, isPrivate: false };
};

/** A text as it is, and without white space at its ends, which a copied line break is. */
const withoutEnds = (text: string): [text: string, how: string][] => {
  const trimmed = text.trim();
  return trimmed === text || trimmed === ''
    ? [[text, '']]
    : [
        [text, ' with outer white space'],
        [trimmed, ' without outer white space'],
      ];
};

/** @param text pairs of hexadecimal digits and nothing else */
export const bytesFromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length >> 1 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );

/** @param digits of an integer: decimal ones, or hexadecimal ones after `0x` */
export const bytesOfInteger = (digits: string): Uint8Array<ArrayBuffer> => {
  const hex = BigInt(digits).toString(16);
  return bytesFromHex(hex.length % 2 === 0 ? hex : `0${hex}`);
};

/** The text as UTF-8: as typed first. */
export const utf8Secrets = (text: string): Key[] =>
  withoutEnds(text).map(([each, how]) => secret(encodeUtf8(each), `UTF-8${how}`));

/** Reads base64 with or without padding (RFC 4648 section 4); white space at the ends is passed over. */
export const base64Secret = (text: string): Key | KeyProblem => {
  const start = text.length - text.trimStart().length;
  const encoded = text.trim();
  const bad = encoded.search(/[^A-Za-z0-9+/=]|=(?!=?$)/u);
  if (bad >= 0) {
    return {
      says: 'This is not base64. Expected: A to Z, a to z, 0 to 9, + and /, and = at the end only.',
      at: { start: start + bad, end: start + bad + 1 },
    };
  }
  const bytes = decodeBase64(encoded);
  if (bytes) return secret(bytes, 'base64');
  return {
    says: 'The base64 is cut off or altered at its end: no bytes encode to its last group of four.',
    at: { start: start + encoded.length - 1, end: start + encoded.length },
  };
};

/** Reads base64url without padding (RFC 4648 section 5); white space at the ends is passed over. */
export const base64urlSecret = (text: string): Key | KeyProblem => {
  const start = text.length - text.trimStart().length;
  const { bytes, problems } = decodeBase64url(text.trim());
  const [problem] = problems;
  if (!problem) return secret(bytes, 'base64url');
  return {
    says: `This is not base64url (${problem.kind.replaceAll('-', ' ')}). Expected: A to Z, a to z, 0 to 9, - and _, without padding.`,
    at: { start: start + problem.at.start, end: start + problem.at.end },
  };
};

/** Reads pairs of hexadecimal digits; white space at the ends is passed over. */
export const hexSecret = (text: string): Key | KeyProblem => {
  const start = text.length - text.trimStart().length;
  const digits = text.trim();
  const bad = digits.search(/[^0-9a-fA-F]/u);
  if (bad >= 0) {
    return {
      says: `${JSON.stringify(String.fromCodePoint(digits.codePointAt(bad) ?? 0))} is not a hexadecimal digit. Expected: 0 to 9, a to f.`,
      at: { start: start + bad, end: start + bad + 1 },
    };
  }
  if (digits.length % 2 === 1) {
    return {
      says: `There are ${digits.length} hexadecimal digits. Expected: an even number, two for each byte.`,
      at: { start: start + digits.length - 1, end: start + digits.length },
    };
  }
  return secret(bytesFromHex(digits), 'hexadecimal');
};

/** Every strict reading, UTF-8 as typed first; readings that give the same bytes are listed once. */
export const secretsIn = (text: string): Key[] => {
  const trimmed = text.trim();
  const base64 = /^[A-Za-z0-9+/]+={0,2}$/u.test(trimmed) && trimmed.length % 4 === 0;
  const bytes = base64 ? decodeBase64(trimmed) : undefined;
  const readings = [
    ...utf8Secrets(text),
    ...[base64urlSecret(text), hexSecret(text)].filter((reading) => 'jwk' in reading),
    ...(bytes ? [secret(bytes, 'base64')] : []),
  ];
  return readings.filter(
    ({ jwk }, index) =>
      (jwk.k !== '' || index === 0) && readings.findIndex((other) => other.jwk.k === jwk.k) === index,
  );
};
