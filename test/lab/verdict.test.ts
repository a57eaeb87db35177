import { expect, test } from 'vitest';
import { direct } from '#http/message';
import type { Attack, Hands } from '#lab/attacker/attack';
import { verdict, type Verdict } from '#lab/attacker/verdict';
import { modes } from '#lab/modes';
import { perform } from '#lab/run/perform';
import { run, worldAt } from '#lab/run/run';
import { openStage } from '#lab/run/stage';
import type { Setup } from '#lab/run/setup';
import { ALL_COLUMNS, setupOf } from './runs';

const SCENE = ['log-in', 'read-orders'];

const fromSibling = (play: (hands: Hands) => Promise<void>): Attack => ({
  id: 'from-a-sibling',
  order: 1,
  group: 'requests from elsewhere',
  label: 'From a sibling host',
  says: 'Script on a sibling host acts in the victim’s browser.',
  grants: ['script on a sibling host'],
  sources: [],
  scene: SCENE,
  play,
});

/** The verdict in every mode, by its id. */
const verdicts = async (attack: Attack, more: Partial<Setup> = {}): Promise<Record<string, Verdict>> => {
  const setup = setupOf(SCENE.join(' '), { ...ALL_COLUMNS, ...more });
  const { traces } = await run(setup, direct);
  const found = modes.map(async (mode) => {
    const trace = traces.find((each) => each.mode === mode.id);
    if (!trace) throw new Error(`no column ${mode.id}`);
    const act = SCENE.length;
    const stage = openStage(mode, setup, worldAt(trace, act), act, direct, trace.steps);
    const does = { type: 'attack', attack } as const;
    await perform({ id: attack.id, label: attack.label, group: 'attack', does }, stage);
    return [mode.id, verdict({ ...trace, steps: [...trace.steps, ...stage.steps] }, act)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
};

test('a request that the attacker’s sibling page sends in vain costs nobody a login', async () => {
  const all = await verdicts(
    fromSibling(async (hands) => {
      await hands.siblingPage().send('GET', '/orders', [], undefined, { mode: 'no-cors' });
    }),
  );
  expect(Object.values(all).map(({ succeeded }) => succeeded)).toEqual(modes.map(() => false));
});

test('a transfer that the attacker’s sibling page brings about is a success', async () => {
  const all = await verdicts(
    fromSibling(async (hands) => {
      await hands.siblingPage().send('POST', '/transfer', [], 'to=mallory&cents=5000', {
        mode: 'no-cors',
        credentials: 'include',
        contentType: 'application/x-www-form-urlencoded',
      });
    }),
  );
  expect(all.session?.because).toBe('The shop transferred the victim’s money to the attacker.');
  expect(all.jwt?.succeeded).toBe(false);
  expect(all.hybrid?.succeeded).toBe(false);
});

test('Alice refused after the attacker’s page planted a cookie is no accident', async () => {
  const all = await verdicts(
    fromSibling(async (hands) => {
      const cookie = 'x; Domain=shop.example; Path=/orders';
      hands.siblingPage().write('document.cookie', 'sid', cookie, 'The page plants a cookie.');
      await hands.meanwhile('read-orders');
    }),
    { defences: [] },
  );
  expect(all.session).toMatchObject({ succeeded: false });
});
