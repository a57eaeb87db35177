/** Inflates a payload that was compressed before it was signed, as in SMART Health Cards. jose inflates the plaintext of a JWE. */
import { inflated } from '#text/inflate';
import { readBytes, type Jws } from './jws';

/** A payload is inflated to no more bytes than this: a few can be made to fill a memory. */
export const MOST_INFLATED = 1_000_000;

/**
 * The token with its payload readable. What is signed stays: the compressed bytes. Never throws.
 * @returns the same when it is not compressed, or can't be inflated
 */
export const withInflatedPayload = async (jws: Jws): Promise<Jws> => {
  const { payload } = jws;
  if (!payload?.compressed || payload.decoded.problems.length > 0) return jws;
  const bytes = await inflated(payload.decoded.bytes, 'deflate-raw', MOST_INFLATED);
  if (!bytes) return jws;
  const { compressed: _, ...part } = payload;
  return { ...jws, payload: { ...part, apart: 'inflated', ...readBytes(bytes) } };
};
