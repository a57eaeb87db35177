/** A mode whose credential travels in a field of its own is attacked as truly as the others, though no attack knows the field. */
import { expect, test } from 'vitest';
import { kindsOf } from '#lab/derive/scene/credential';
import { messageOf } from '#lab/derive/scene/message';
import { movesOf } from '#lab/derive/scene/moves';
import { OWN_FIELD } from './own-field-mode';
import { outcomeIn, playedIn } from './played-in';
import { setupOf } from './runs';

const outcome = (id: string, defences: readonly string[] = []) =>
  outcomeIn(OWN_FIELD, id, { crossSite: 'yes', defences });

test.each([
  ['xss-reads-storage', true],
  ['xss-hooks-fetch', true],
  ['replay-from-log', true],
  ['replay-from-copy', true],
  ['replay-from-backup', true],
  ['code-redirected', true],
  // Nothing goes with a request by itself.
  ['csrf-form', false],
  ['eavesdropping', false],
  // Only a cookie can be planted, and only a token in Authorization is bound.
  ['session-fixation', 'not tried'],
  ['cookie-injection', 'not tried'],
  ['proof-replayed', 'not tried'],
  ['bound-token-elsewhere', 'not tried'],
])('%s: %s', async (id, expected) => {
  expect(await outcome(id)).toBe(expected);
});

test('a proof of possession is no hindrance where nothing is bound', async () => {
  expect(await outcome('replay-from-log', ['dpop'])).toBe(true);
});

test('the stage sees the key in the answer, in storage, in requests and in the attacker’s hands', async () => {
  const acts = ['log-in', 'read-orders', 'replay-from-copy'];
  const { steps, start } = await playedIn(OWN_FIELD, acts, { defences: [] });
  const kinds = kindsOf(OWN_FIELD, setupOf(acts.join(' ')));
  const carried = steps.flatMap((step, at) => {
    const { event } = step;
    const message = event.type === 'exchange' ? messageOf(event, kinds, []) : undefined;
    const moves = movesOf(step, steps[at - 1]?.after ?? start, kinds, message);
    return [...(message?.got ?? []), ...moves].map(({ credential }) => credential);
  });
  const [row] = steps.at(-1)?.after.server.sessions ?? [];
  expect(new Set(carried.map(({ kind }) => kind))).toEqual(new Set(['session']));
  expect(new Set(carried.map(({ value }) => value))).toEqual(new Set([row?.idHash]));
  expect(carried.length).toBeGreaterThan(4);
});
