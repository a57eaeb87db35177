/** A JWE in compact serialization (RFC 7516 section 7.1), taken apart with places. Not: decrypted (jwe/decrypt.ts). */
import { decodeBase64url, type Base64url } from '#text/base64url';
import type { Span } from '#text/span';
import { decodeJws, type JwsPart } from '../jws/jws';

export type JweSegmentName = 'encrypted-key' | 'iv' | 'ciphertext' | 'tag';

export interface JweSegment {
  readonly name: JweSegmentName;
  /** In the compact serialization. */
  readonly span: Span;
  readonly text: string;
  readonly decoded: Base64url;
}

export interface Jwe {
  /** The compact serialization. */
  readonly text: string;
  /** Every part between dots, the first five of which have names. */
  readonly segments: readonly Span[];
  readonly header: JwsPart;
  /** Those after the header that are there, in order. */
  readonly encrypted: readonly JweSegment[];
}

const NAMES: readonly JweSegmentName[] = ['encrypted-key', 'iv', 'ciphertext', 'tag'];

/**
 * Takes a compact serialization apart, broken ones too. Never throws.
 * @param text the token and nothing else
 */
export const decodeJwe = (text: string): Jwe => {
  const segments: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const dot = text.indexOf('.', start);
    const end = dot < 0 ? text.length : dot;
    segments.push({ start, end });
    start = end + 1;
  }
  const encrypted = NAMES.flatMap((name, index) => {
    const span = segments[index + 1];
    if (!span) return [];
    const encoded = text.slice(span.start, span.end);
    return [{ name, span, text: encoded, decoded: decodeBase64url(encoded) }];
  });
  // The first segment alone reads as a JWS without payload: the JOSE header is the same in both.
  return { text, segments, header: decodeJws(text.slice(0, segments[0]?.end)).header, encrypted };
};
