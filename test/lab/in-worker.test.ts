/** A mode whose token only a worker of the page has: no script in the page reads or catches it, and whoever copies the browser has it. */
import { expect, test } from 'vitest';
import { holdings } from '#lab/derive/holdings';
import { kindsOf } from '#lab/derive/scene/credential';
import { messageOf } from '#lab/derive/scene/message';
import { movesOf } from '#lab/derive/scene/moves';
import { placesOf } from '#lab/derive/scene/places';
import { partyLabel } from '#lab/run/party';
import { outcomeIn, playedIn } from './played-in';
import { setupOf } from './runs';
import { IN_WORKER } from './worker-mode';

test.each([
  ['xss-reads-storage', false],
  ['xss-hooks-fetch', false],
  ['xss-acts', true],
  ['replay-from-log', true],
  ['replay-from-copy', true],
  ['alg-none', true],
  ['csrf-form', false],
  ['xss-refreshes', 'not tried'],
  ['replay-from-backup', 'not tried'],
  ['session-fixation', 'not tried'],
])('%s: %s', async (id, expected) => {
  expect(await outcomeIn(IN_WORKER, id)).toBe(expected);
});

test('a proof of possession holds for what a worker sends', async () => {
  expect(await outcomeIn(IN_WORKER, 'replay-from-log', { defences: ['dpop'] })).toBe(false);
});

test('its views say that no script of the page reads it, and who sent it', async () => {
  const acts = ['log-in', 'read-orders'];
  const { steps } = await playedIn(IN_WORKER, acts, {});
  const last = steps.at(-1);
  if (last?.event.type !== 'exchange') throw new Error('no exchange');
  expect(partyLabel(last.event.by)).toBe('Alice’s browser, worker');
  const { after } = last;
  const kinds = kindsOf(IN_WORKER, setupOf(acts.join(' ')));
  const places = placesOf(after.userAgents.victim, after, kinds).flatMap(({ kind, items }) =>
    items.map(({ readableBy }) => [kind, readableBy]),
  );
  expect(places).toEqual([['memory', 'no script']]);
  expect(holdings(after, after.clock).userAgent.map(({ readableBy }) => readableBy)).toEqual(['no script']);
});

test('a worker ends with its page', async () => {
  const { steps } = await playedIn(IN_WORKER, ['log-in', 'reload', 'read-orders'], {});
  const { event } = steps.at(-1) ?? {};
  expect(event?.type === 'exchange' && event.response.status).toBe(401);
  const kinds = kindsOf(IN_WORKER, setupOf('log-in'));
  const reload = steps.findIndex(
    (step) => step.event.type === 'exchange' && step.event.initiator === 'navigation',
  );
  const step = steps[reload];
  const before = steps[reload - 1]?.after;
  if (step?.event.type !== 'exchange' || !before) throw new Error('no reload');
  const moves = movesOf(step, before, kinds, messageOf(step.event, kinds, []));
  expect(moves.map(({ why }) => why)).toEqual(['reloaded']);
});
