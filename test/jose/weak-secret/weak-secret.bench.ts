/** How many HMAC-SHA-256 tries a second on a token of 1 kB: the search, beside a library and the platform. */
import { createHmac, randomBytes } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bench, describe } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { macTargetOf } from '#jose/weak-secret/mac-target';
import { searchSecret } from '#jose/weak-secret/search';
import { compact } from '../tokens';

const COUNT = 1000;
const BYTES = 1024;

const key = randomBytes(32);
const bare = compact({ alg: 'HS256' }, { data: '' }, key);
const token = compact(
  { alg: 'HS256' },
  { data: 'x'.repeat(Math.floor(((BYTES - bare.length) * 3) / 4)) },
  key,
);
const input = Buffer.from(token.slice(0, token.lastIndexOf('.')));
const mac = Buffer.from(token.slice(input.length + 1), 'base64url');
const target = macTargetOf(decodeJws(token));
if ('says' in target || Math.abs(token.length - BYTES) > 2) throw new Error('The token is to be of 1 kB.');

/** Read as UTF-8 only, for the exclamation mark is no base64: one key a candidate. */
const candidates = Array.from({ length: COUNT }, (_, index) => ({
  text: `baker-${index}!`,
  source: 'the bench',
}));
const keys = candidates.map(({ text }) => Buffer.from(text));
const [tally] = searchSecret(target, candidates.slice(0, 500));
if (tally?.keys !== 500 || !target.matches(key)) throw new Error('Each candidate is to be one key.');

/** One run is a thousand tries: tries a second are a thousand times `hz`. */
describe(`${COUNT} tries on an HS256 token of 1 kB`, () => {
  bench('claimcheck: the search, one core', () => {
    for (const step of searchSecret(target, candidates))
      if (step.keys === 0) throw new Error('Nothing tried.');
  });
  bench('@noble/hashes: hmac', () => {
    for (const each of keys) if (mac.equals(hmac(sha256, each, input))) throw new Error('Found.');
  });
  bench('node:crypto: createHmac', () => {
    for (const each of keys) {
      if (mac.equals(createHmac('sha256', each).update(input).digest())) throw new Error('Found.');
    }
  });
  bench('WebCrypto: importKey and verify, all at once', async () => {
    const answers = await Promise.all(
      keys.map(async (each) => {
        const imported = await crypto.subtle.importKey(
          'raw',
          each,
          { name: 'HMAC', hash: 'SHA-256' },
          false,
          ['verify'],
        );
        return crypto.subtle.verify('HMAC', imported, mac, input);
      }),
    );
    if (answers.includes(true)) throw new Error('Found.');
  });
});
