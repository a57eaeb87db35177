/** Where time alone stops an attack, the cell says after how long; a copy that is used sooner works. */
import { expect, test } from 'vitest';
import { inWords } from '#lint/duration';
import { attackOf } from '#lab/attacks';
import { playCell, type Lane } from '#lab/measures/matrix';

const JWT: Lane = { mode: 'jwt', store: 'memory' };
const BOUND: Lane = { mode: 'jwt', store: 'server-cookie' };
const SESSION: Lane = { mode: 'session' };

test.each<[string, Lane, string, string | undefined]>([
  ['replay-from-copy', JWT, 'short-expiry', '1 minute'],
  ['after-logout', JWT, 'short-expiry', '1 minute'],
  ['xss-hooks-fetch', JWT, 'short-expiry', '1 minute'],
  // A copy of the browser works while the bound cookie lives.
  ['replay-from-copy', SESSION, 'device-bound', '1 minute'],
  ['replay-from-copy', { mode: 'bff' }, 'device-bound', '1 minute'],
  ['replay-from-copy', BOUND, 'device-bound', '1 minute'],
  // A proof is good for 60 seconds, and the 61st is too late.
  ['replay-from-log', JWT, 'dpop', '1 minute'],
  // Nothing but time stops these where no defence is on: the session ends.
  ['after-expiry-less', SESSION, 'none', '30 minutes'],
  ['after-expiry-less', { mode: 'hybrid', store: 'memory' }, 'none', '30 days'],
  // What stops these works at once.
  ['after-logout', SESSION, 'none', undefined],
  ['after-end-logins', JWT, 'denylist', undefined],
  ['xss-hooks-fetch', JWT, 'output-encoding', undefined],
  ['csrf-form', SESSION, 'same-site', undefined],
])('%s in %o with %s: stopped after %s', async (id, lane, defence, expected) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  const { outcome, stoppedAfter } = (await playCell(attack, lane, defence)).played;
  expect(outcome).toBe('failed');
  expect(stoppedAfter === undefined ? undefined : inWords(stoppedAfter)).toBe(expected);
});
