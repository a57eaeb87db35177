/** Whether a secret looks made up by a person, or by a generator that does not mean to be random. Not: an estimate of how long guessing it takes, or a search for it (weak-secret). */
import { decodeUtf8 } from '#text/utf8';

/** Words of which each alone tells that a person wrote it. Random text of this length holds none of them by chance. */
const WORDS =
  /secret|passw|change.?(?:me|this)|replace.?(?:me|this)|qwerty|letmein|example|default|signing|private|production|development|insecure|supersecure|placeholder/iu;
/** Short words count only where they stand alone. */
const ALONE = /(?<![A-Za-z\d])(?:jwt|key|token|test|admin|auth|hmac|my|app|api|dev|prod|user)(?![A-Za-z])/iu;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;
const DATE = /(?:19|20)\d\d-[01]\d-[0-3]\d/u;
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '0987654321'];
const RUN = 6;
/** Bits for each character below which text is repetitive; hexadecimal digits have nearly 4. */
const FEW_BITS = 3;

/** Shannon entropy of the values as they are distributed, in bits for each. */
const bitsEach = (values: Iterable<string | number>): number => {
  const counts = new Map<string | number, number>();
  let length = 0;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    length += 1;
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / length) * Math.log2(count / length);
  return bits;
};

const hasRun = (text: string): boolean => {
  const lower = text.toLowerCase();
  for (let start = 0; start + RUN <= lower.length; start += 1) {
    const piece = lower.slice(start, start + RUN);
    if (ROWS.some((row) => row.includes(piece))) return true;
  }
  return false;
};

/** True when the whole is a short piece again and again. */
const repeats = (text: string): boolean => {
  for (let size = 1; size <= text.length / 3 && size <= 16; size += 1) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).startsWith(text)) return true;
  }
  return false;
};

/** Longer secrets are judged by their beginning. */
const LONGEST = 512;

/**
 * Why a secret is likely guessable, as the end of a sentence; nothing when it looks random.
 * @param secret the bytes of the key, after decoding
 */
export const guessableBecause = (secret: Uint8Array): string | undefined => {
  const { text, invalidAt } = decodeUtf8(secret.subarray(0, LONGEST));
  if (invalidAt !== undefined || /\p{Cc}/u.test(text)) {
    return bitsEach(secret.subarray(0, LONGEST)) < FEW_BITS ? 'its bytes repeat' : undefined;
  }
  if (UUID.test(text.trim())) return 'a UUID, at most 122 random bits';
  if (repeats(text)) return 'a short piece of it repeats';
  if (bitsEach(text) < FEW_BITS) return 'few different characters make it up';
  if (hasRun(text)) return 'it has a keyboard or alphabet run';
  if (DATE.test(text)) return 'it has a date';
  return WORDS.test(text) || ALONE.test(text) ? 'it has words common in secrets' : undefined;
};
