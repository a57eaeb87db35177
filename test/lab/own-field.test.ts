/** A mode whose credential travels in a field of its own is attacked as truly as the others, though no attack knows the field. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { attackOf } from '#lab/attacks';
import { verdict } from '#lab/attacker/verdict';
import { kindsOf } from '#lab/derive/scene/credential';
import { messageOf } from '#lab/derive/scene/message';
import { movesOf } from '#lab/derive/scene/moves';
import { actOf } from '#lab/run/act';
import { perform } from '#lab/run/perform';
import { begin } from '#lab/run/run';
import { openStage } from '#lab/run/stage';
import type { Step, Trace } from '#lab/run/trace';
import { setupOf } from './runs';
import { OWN_FIELD } from './own-field-mode';

/** Plays acts one after the other, in the invented mode. */
const played = async (acts: readonly string[], defences: readonly string[]): Promise<Trace> => {
  const presupposed = attackOf(acts.at(-1) ?? '')?.presupposes ?? {};
  const setup = setupOf(acts.join(' '), { crossSite: 'yes', ...presupposed, defences });
  const [blank] = (await begin(setup)).traces;
  if (!blank) throw new Error('no column');
  const steps: Step[] = [];
  for (const [at, id] of acts.entries()) {
    const act = actOf(id);
    if (!act) throw new Error(`no act ${id}`);
    const stage = openStage(OWN_FIELD, setup, steps.at(-1)?.after ?? blank.start, at, direct, [...steps]);
    // One act goes on from the world that the one before left.
    // oxlint-disable-next-line no-await-in-loop
    await perform(act, stage);
    steps.push(...stage.steps);
  }
  return { ...blank, mode: OWN_FIELD.id, steps };
};

const outcome = async (id: string, defences: readonly string[] = []): Promise<boolean | string> => {
  const { scene } = attackOf(id) ?? {};
  const acts = [...(scene ?? []), id];
  const trace = await played(acts, defences);
  const { event } = trace.steps.at(-1) ?? {};
  return event?.type === 'not-applicable' ? 'not tried' : verdict(trace, acts.length - 1).succeeded;
};

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
  const { steps, start } = await played(acts, []);
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
