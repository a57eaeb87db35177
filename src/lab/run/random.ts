/**
 * The run's generator: mulberry32, whose state is one 32-bit number that the world keeps. Anyone who sees one
 * output can search its state, so a real server uses `crypto.getRandomValues`.
 */
import { encodeBase64url } from '#text/base64url';

/** Something drawn, and the generator's state after it. */
export interface Drawn<T> {
  readonly value: T;
  readonly random: number;
}

/** The state that a run starts from in every mode, where its setup names no other. */
export const SEED = 0x5eed_c1a1;

/** Whether the generator can start from a number. */
export const isSeed = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 2 ** 32;

/** Ten digits write every seed. */
export const seedIn = (text: string): number | undefined =>
  /^\d{1,10}$/u.test(text) && isSeed(Number(text)) ? Number(text) : undefined;

const STEP = 0x6d2b_79f5;

const mix = (state: number): number => {
  let word = Math.imul(state ^ (state >>> 15), state | 1);
  word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
  return (word ^ (word >>> 14)) >>> 0;
};

/** Draws bytes, four from each 32-bit output. */
export const drawBytes = (random: number, length: number): Drawn<Uint8Array<ArrayBuffer>> => {
  const bytes = new Uint8Array(length);
  const view = new DataView(new ArrayBuffer(4));
  let state = random;
  for (let at = 0; at < length; at += 4) {
    state = (state + STEP) >>> 0;
    view.setUint32(0, mix(state));
    bytes.set(new Uint8Array(view.buffer, 0, Math.min(4, length - at)), at);
  }
  return { value: bytes, random: state };
};

/** Draws bytes and writes them as base64url. */
export const drawText = (random: number, bytes: number): Drawn<string> => {
  const drawn = drawBytes(random, bytes);
  return { value: encodeBase64url(drawn.value), random: drawn.random };
};
