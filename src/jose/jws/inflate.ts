/** Inflates a payload that was compressed before it was signed, as in SMART Health Cards. jose inflates the plaintext of a JWE. */
import { readBytes, type Jws } from './jws';

/** A payload is inflated to no more bytes than this: a few can be made to fill a memory. */
export const MOST_INFLATED = 1_000_000;

/** @returns nothing for bytes that are no DEFLATE (RFC 1951), or that inflate to too many */
const inflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> => {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const whole = new Uint8Array(MOST_INFLATED);
  let length = 0;
  try {
    for (;;) {
      // Piece by piece, so that no more is inflated than is shown.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) return whole.slice(0, length);
      if (length + value.length > MOST_INFLATED) {
        await reader.cancel();
        return undefined;
      }
      whole.set(value, length);
      length += value.length;
    }
  } catch {
    return undefined;
  }
};

/**
 * The token with its payload readable. What is signed stays: the compressed bytes. Never throws.
 * @returns the same when it is not compressed, or can't be inflated
 */
export const withInflatedPayload = async (jws: Jws): Promise<Jws> => {
  const { payload } = jws;
  if (!payload?.compressed || payload.decoded.problems.length > 0) return jws;
  const bytes = await inflated(payload.decoded.bytes);
  if (!bytes) return jws;
  const { compressed: _, ...part } = payload;
  return { ...jws, payload: { ...part, apart: 'inflated', ...readBytes(bytes) } };
};
