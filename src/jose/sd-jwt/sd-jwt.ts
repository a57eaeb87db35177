/** An SD-JWT in compact serialization (RFC 9901 section 4), taken apart with places. Not: its digests (sd-jwt/process.ts), not verified (sd-jwt/verify.ts). */
import { decodeBase64url, type Base64url } from '#text/base64url';
import { parseJson, type JsonText } from '#text/json';
import type { Span } from '#text/span';
import { decodeUtf8, type Utf8 } from '#text/utf8';
import { decodeJws, type Jws } from '../jws/jws';

export interface Disclosure {
  /** In the compact serialization. */
  readonly span: Span;
  /** As it is there: its digest is over these characters. */
  readonly text: string;
  readonly decoded: Base64url;
  readonly utf8: Utf8;
  readonly json: JsonText;
}

export interface SdJwt {
  /** The compact serialization, tildes included. */
  readonly text: string;
  /** The issuer's JWS; it begins where the text begins. */
  readonly issuer: Jws;
  readonly disclosures: readonly Disclosure[];
  /** What follows the last tilde (RFC 9901 section 4.3); absent when nothing does. */
  readonly keyBinding?: { readonly span: Span; readonly jws: Jws };
}

const disclosureAt = (text: string, span: Span): Disclosure => {
  const encoded = text.slice(span.start, span.end);
  const decoded = decodeBase64url(encoded);
  const utf8 = decodeUtf8(decoded.bytes);
  return { span, text: encoded, decoded, utf8, json: parseJson(utf8.text) };
};

/**
 * Takes an SD-JWT or SD-JWT+KB apart, broken ones too. Never throws.
 * @param text with at least one tilde, and nothing around it
 */
export const decodeSdJwt = (text: string): SdJwt => {
  const parts: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const tilde = text.indexOf('~', start);
    const end = tilde < 0 ? text.length : tilde;
    parts.push({ start, end });
    start = end + 1;
  }
  const last = parts.at(-1);
  return {
    text,
    issuer: decodeJws(text.slice(0, parts[0]?.end)),
    disclosures: parts.slice(1, -1).map((span) => disclosureAt(text, span)),
    ...(parts.length > 1 && last && last.end > last.start
      ? { keyBinding: { span: last, jws: decodeJws(text.slice(last.start, last.end)) } }
      : {}),
  };
};
