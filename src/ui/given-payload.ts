/** The payload that a person gave for a token without one, and its bytes. Not: verifying over it (#jose/jws/payload). */
import { MOST_PAYLOAD_BYTES } from '#jose/jws/payload';
import { decodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

export type PayloadReading = 'text' | 'base64url';

export interface GivenPayload {
  /** The token that it was given for: for another it counts as not given. */
  readonly about: string;
  readonly text: string;
  readonly reading: PayloadReading;
  /** A file in place of the text. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

/** What can be read of it: its bytes, or why there are none. Nothing while the box is empty. */
export type PayloadBytes =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly says: string }
  | undefined;

const base64urlOf = (text: string): PayloadBytes => {
  const { bytes, problems } = decodeBase64url(text.trim());
  const [problem] = problems;
  return problem
    ? {
        says: `Character ${problem.at.start + 1} is not base64url without padding. Choose “text, as it is” if it is not encoded.`,
      }
    : { bytes };
};

const sized = (read: PayloadBytes): PayloadBytes =>
  read && 'bytes' in read && read.bytes.length > MOST_PAYLOAD_BYTES
    ? { says: `It is too large: up to ${MOST_PAYLOAD_BYTES / 1e6} MB are read.` }
    : read;

/** @param about the token that it must have been given for */
export const payloadBytes = (given: GivenPayload | undefined, about: string): PayloadBytes => {
  if (!given || given.about !== about) return undefined;
  if (given.file) return sized({ bytes: given.file.bytes });
  if (given.text === '') return undefined;
  return sized(given.reading === 'text' ? { bytes: encodeUtf8(given.text) } : base64urlOf(given.text));
};
