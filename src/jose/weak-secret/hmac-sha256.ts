/**
 * HMAC-SHA-256 of one message under many keys (RFC 2104, FIPS 180-4). Only a search uses it: what it finds is checked elsewhere.
 *
 * A message schedule depends on its block alone, so those of the message are made once. Of the twenty blocks of a try on a 1 kB
 * token, seventeen are the message's. So a try takes half the time that it takes a library, which can't know that the message
 * stays (test/jose/weak-secret/weak-secret.bench.ts).
 */
import { sha256 } from '@noble/hashes/sha2.js';

const BLOCK_BYTES = 64;
const BLOCK_WORDS = 16;
const ROUNDS = 64;

// FIPS 180-4 section 5.3.3
const INITIAL = Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
);

// FIPS 180-4 section 4.2.2
const K = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/** Completes a message schedule from its first sixteen words, and adds the round constants to it. */
const expand = (schedule: Int32Array, at: number): void => {
  for (let t = at + BLOCK_WORDS; t < at + ROUNDS; t += 1) {
    const a = schedule[t - 15] ?? 0;
    const b = schedule[t - 2] ?? 0;
    const sigma0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const sigma1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    schedule[t] = sigma1 + (schedule[t - 7] ?? 0) + sigma0 + (schedule[t - 16] ?? 0);
  }
  for (let t = 0; t < ROUNDS; t += 1) schedule[at + t] = (schedule[at + t] ?? 0) + (K[t] ?? 0);
};

/** The rounds of one block (FIPS 180-4 section 6.2.2, steps 2 to 4). */
const compress = (state: Int32Array, schedule: Int32Array, at: number): void => {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let t = at; t < at + ROUNDS; t += 1) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + (schedule[t] ?? 0)) | 0;
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
};

const wordsOf = (bytes: Uint8Array): Int32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) => view.getInt32(index * 4));
};

/** The schedules of a message that follows one block, the padded key (FIPS 180-4 section 5.1.1). */
const schedulesOf = (message: Uint8Array): Int32Array => {
  const blocks = Math.ceil((message.length + 9) / BLOCK_BYTES);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(message);
  padded[message.length] = 0x80;
  const bits = BigInt(BLOCK_BYTES + message.length) * 8n;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, bits);
  const words = wordsOf(padded);
  const schedules = new Int32Array(blocks * ROUNDS);
  for (let block = 0; block < blocks; block += 1) {
    schedules.set(words.subarray(block * BLOCK_WORDS, (block + 1) * BLOCK_WORDS), block * ROUNDS);
    expand(schedules, block * ROUNDS);
  }
  return schedules;
};

/**
 * Prepares a search for the key of an HMAC.
 * @param mac 32 bytes
 * @returns whether the HMAC of the message under a key is `mac`; not in constant time, for nothing is kept secret here
 */
export const hmacSha256Matcher = (message: Uint8Array, mac: Uint8Array): ((key: Uint8Array) => boolean) => {
  const schedules = schedulesOf(message);
  const wanted = wordsOf(mac);
  const inner = new Int32Array(8);
  const outer = new Int32Array(8);
  const schedule = new Int32Array(ROUNDS);
  const block = new Uint8Array(BLOCK_BYTES);
  const view = new DataView(block.buffer);

  const startWith = (state: Int32Array, pad: number): void => {
    for (let word = 0; word < BLOCK_WORDS; word += 1) schedule[word] = view.getInt32(word * 4) ^ pad;
    expand(schedule, 0);
    state.set(INITIAL);
    compress(state, schedule, 0);
  };

  return (key) => {
    block.fill(0);
    block.set(key.length > BLOCK_BYTES ? sha256(key) : key);
    startWith(inner, 0x36363636);
    for (let at = 0; at < schedules.length; at += ROUNDS) compress(inner, schedules, at);
    startWith(outer, 0x5c5c5c5c);
    schedule.fill(0);
    schedule.set(inner);
    schedule[8] = 0x80 << 24;
    schedule[15] = (BLOCK_BYTES + 32) * 8;
    expand(schedule, 0);
    compress(outer, schedule, 0);
    return outer.every((word, index) => word === wanted[index]);
  };
};
