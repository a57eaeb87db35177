/** Ways that hints and guides call of no use: they must not solve the task. Not: the solutions (lessons.test.ts). */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { lessonOf } from '#lessons/lessons';

const shorter = (setup: Setup): Partial<Setup> => ({ defences: [...setup.defences, 'short-expiry'] });

const WAYS: readonly (readonly [lesson: string, way: string, change: (setup: Setup) => Partial<Setup>])[] = [
  ['alg-none', 'another algorithm', () => ({ alg: 'EdDSA' })],
  ['alg-none', 'an HMAC', () => ({ alg: 'HS256' })],
  ['alg-none', 'asking the authorization server', () => ({ verify: 'introspect' })],
  ['rs-hs-confusion', 'no public key', () => ({ alg: 'HS256' })],
  ['rs-hs-confusion', 'another key pair', () => ({ alg: 'EdDSA' })],
  ['guess-the-secret', 'tokens of one minute', shorter],
  ['guess-the-secret', 'a key pair instead', () => ({ alg: 'RS256' })],
  ['token-picks-its-key', 'tokens of one minute', shorter],
  ['token-picks-its-key', 'an HMAC', () => ({ alg: 'HS256' })],
  ['right-signature-wrong-shop', 'another algorithm', () => ({ alg: 'EdDSA' })],
  ['right-signature-wrong-shop', 'asking the authorization server', () => ({ verify: 'introspect' })],
  ['right-signature-wrong-shop', 'leaving the acts out', () => ({ acts: ['log-in', 'read-orders'] })],
];

test.each(WAYS)('%s: %s does not solve it', async (id, _way, change) => {
  const task = lessonOf(id)?.task;
  if (!task) throw new Error(`no lesson ${id}`);
  expect(task.solved(await run({ ...task.start, ...change(task.start) }, direct))).toBe(false);
});
