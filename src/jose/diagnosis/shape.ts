/** What the shape of a token alone tells of a mistake. Not: what was tried and found to match (diagnose.ts). */
import { ALGORITHMS, type Algorithm } from '../algorithms';
import { COPY_AGAIN } from './token';
import type { Jws } from '../jws/jws';

/** Where programs and fields commonly cut a text off. */
const USUAL_LIMITS = new Set([
  80, 100, 120, 128, 200, 250, 255, 256, 500, 512, 1000, 1023, 1024, 2000, 2048, 4000, 4095, 4096, 8191, 8192,
]);

const PARTS = ['header', 'payload', 'signature'];

/** Of so many letters of base64url, one in a million texts has a single case by chance. */
const LEAST_LETTERS = 20;
const LEAST_DIFFERENT = 8;

/** Which case all letters of a text have, where there are enough to tell. */
const caseOf = (text: string): 'small' | 'capital' | undefined => {
  const letters = text.replaceAll(/[^A-Za-z]/gu, '');
  // Hexadecimal digits have one case, and no other letters.
  if (letters.length < LEAST_LETTERS || new Set(letters).size < LEAST_DIFFERENT || /^[\da-f]+$/iu.test(text))
    return undefined;
  if (letters === letters.toLowerCase()) return 'small';
  return letters === letters.toUpperCase() ? 'capital' : undefined;
};

/** What the shape of the token alone tells: whole sentences, with what to do. */
export function* shapeHints(
  { text, segments, signature }: Jws,
  algorithm: Algorithm | undefined,
): Generator<{ readonly id: string; readonly says: string }> {
  const parts = [text, ...segments.map(({ start, end }) => text.slice(start, end))];
  const changed = parts.findIndex((part) => caseOf(part) !== undefined);
  if (changed >= 0) {
    const what = changed === 0 ? 'token' : (PARTS[changed - 1] ?? 'token');
    yield {
      id: 'token-case',
      says: `Every letter of the ${what} is a ${caseOf(parts[changed] ?? '')} one. Something changed their case, and what they were can't be told. ${COPY_AGAIN}`,
    };
    return;
  }
  if (/\u2026|\.{3}/u.test(text)) {
    yield {
      id: 'token-cut-off',
      says: `The token contains an ellipsis: a program shortened it to show it. ${COPY_AGAIN}`,
    };
    return;
  }
  const written = signature?.text ?? '';
  const hexBytes = /^(?:[0-9a-f]{2})+$/iu.test(written) ? written.length / 2 : 0;
  if (algorithm?.signatureBytes?.includes(hexBytes)) {
    yield {
      id: 'hex-signature',
      says: `The signature is ${hexBytes} bytes in hexadecimal, as long as one with ${algorithm.name}. A JWS has it in base64url: the signer must write that.`,
    };
    return;
  }
  const other = ALGORITHMS.find(
    ({ kty, signatureBytes }) =>
      kty === algorithm?.kty &&
      signatureBytes?.includes(signature?.decoded.bytes.length ?? 0) &&
      algorithm?.signatureBytes?.includes(signature?.decoded.bytes.length ?? 0) === false,
  );
  if (algorithm && other) {
    yield {
      id: 'another-algorithm',
      says: `The signature has the length of ${other.name}, and the header says ${algorithm.name}. The signer must write the algorithm that it uses.`,
    };
    return;
  }
  const least = Math.min(...(algorithm?.signatureBytes ?? [0]));
  const length = signature?.decoded.bytes.length ?? 0;
  if (segments.length < 3 || length < least) {
    const limit = USUAL_LIMITS.has(text.length)
      ? ` It has ${text.length} characters, a usual limit of fields and logs.`
      : '';
    const what =
      length > 0 && segments.length === 3
        ? `The signature is ${length} bytes long and must be ${least}: its end was cut off, or another algorithm made it.`
        : 'The token is cut off: it has no signature.';
    yield { id: 'token-cut-off', says: `${what}${limit} ${COPY_AGAIN}` };
  }
}
