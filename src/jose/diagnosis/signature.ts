/** What else the bytes of a signature may be, by mistakes of those who made it. Not: trying them (diagnose.ts). */
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import type { Changed } from './clue';
import { contentOf, derAt, derWithin, DerError, TAG } from '../keys/der';
import { bytesFromHex } from '../keys/secret';

type Bytes = Uint8Array<ArrayBuffer>;

const COORDINATE_BYTES = [32, 48, 66];

/** r and s of an ECDSA signature in DER (RFC 3279 section 2.2.3). */
const numbersIn = (bytes: Bytes): Bytes[] => {
  try {
    return derWithin(contentOf(derAt(bytes, 0), TAG.sequence, 'the signature')).map((value) =>
      contentOf(value, TAG.integer, 'a number'),
    );
  } catch (error) {
    if (error instanceof DerError) return [];
    throw error;
  }
};

/** Both numbers in `size` bytes each; nothing when they do not fit. */
const raw = (numbers: readonly Bytes[], size: number): Bytes | undefined => {
  const joined = new Uint8Array(2 * size);
  for (const [index, number] of numbers.entries()) {
    const first = number.findIndex((byte) => byte !== 0);
    const digits = first < 0 ? number.subarray(number.length) : number.subarray(first);
    if (digits.length > size) return undefined;
    joined.set(digits, (index + 1) * size - digits.length);
  }
  return joined;
};

function* fromDer(bytes: Bytes): Generator<Changed<Bytes>> {
  const numbers = numbersIn(bytes);
  if (numbers.length !== 2) return;
  for (const size of COORDINATE_BYTES) {
    const value = raw(numbers, size);
    if (!value) continue;
    const when = 'r and s are taken out of ASN.1 DER and written one after the other';
    const todo =
      'The signer must convert the signature, or ask the library for that form (RFC 7518 section 3.4, or IEEE P1363).';
    yield { value, clues: [{ id: 'der-signature', when, todo }] };
  }
}

/** A signature one byte short: r or s had a zero byte in front, and it was left out. */
function* refilled(bytes: Bytes): Generator<Changed<Bytes>> {
  const size = (bytes.length + 1) / 2;
  if (!COORDINATE_BYTES.includes(size)) return;
  const todo = 'The signer must write r and s in full, each with its leading zeros (RFC 7518 section 3.4).';
  for (const [name, cut] of [
    ['r', size - 1],
    ['s', size],
  ] as const) {
    const value = raw([bytes.subarray(0, cut), bytes.subarray(cut)], size);
    if (!value) continue;
    const when = `the zero byte that ${name} of the signature begins with is put back`;
    yield { value, clues: [{ id: 'short-signature', when, todo }] };
  }
}

/** The signature was written as text, and the text was encoded once more. */
function* writtenAsText(bytes: Bytes): Generator<Changed<Bytes>> {
  const { text } = decodeUtf8(bytes);
  const todo = 'The signer must encode the bytes of the signature, not a text that shows them.';
  const twice = (form: string) => `the signature, which is encoded twice, is decoded from ${form} too`;
  if (/^(?:[0-9a-f]{2})+$/iu.test(text)) {
    yield { value: bytesFromHex(text), clues: [{ id: 'hex-signature', when: twice('hexadecimal'), todo }] };
  }
  if (/^[\w+/-]+={0,2}$/u.test(text)) {
    const value = decodeBase64url(text).bytes;
    yield { value, clues: [{ id: 'base64-signature', when: twice('base64'), todo }] };
  }
}

/** The segment is hexadecimal, where it must be base64url. */
function* inHexadecimal(segment: string): Generator<Changed<Bytes>> {
  if (!/^(?:[0-9a-f]{2})+$/iu.test(segment)) return;
  const when = 'the signature is read as hexadecimal';
  const todo = 'The signer must write the bytes of the signature as base64url (RFC 7515 section 7.1).';
  yield { value: bytesFromHex(segment), clues: [{ id: 'hex-signature', when, todo }] };
}

/**
 * As it is first; then, at most, eight other readings.
 * @param segment the text that the bytes were decoded from
 */
export function* signaturesNear(bytes: Bytes, segment: string): Generator<Changed<Bytes>> {
  yield { value: bytes, clues: [] };
  yield* inHexadecimal(segment);
  yield* fromDer(bytes);
  yield* refilled(bytes);
  yield* writtenAsText(bytes);
}
