/** What the pages of fixation say of tokens: the attacker's own one can be planted in a cookie, and Alice acts in the attacker's account. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { giveHands } from '#lab/attacker/hands';
import { nothingToPlant } from '#lab/attacker/plant';
import { openPage } from '#lab/browser/page';
import { modeOf } from '#lab/modes';
import { openStage } from '#lab/run/stage';
import { SEED } from '#lab/run/random';
import { startWorld } from '#lab/shop/shop';
import { setupOf } from './runs';

test.each([
  ['jwt', [], 'Crowbar'],
  ['jwt', ['secure'], 'Crowbar'],
  ['jwt', ['host-prefix'], 'no-credential'],
] as const)('%s with %j: Alice’s page gets %s', async (id, defences, expected) => {
  const mode = modeOf(id);
  if (!mode) throw new Error(`no ${id}`);
  const setup = setupOf('', { store: 'server-cookie', defences });
  expect(nothingToPlant(mode, setup)).toMatch(/can plant their own token/u);
  const stage = openStage(mode, setup, await startWorld(SEED), 0, direct, []);
  const grants = ['an account', 'script on a sibling host'] as const;
  const hands = giveHands({ id: 'own-token', grants }, stage, async () => undefined);
  const own = (await hands.ownAccount()).find(({ type }) => type === 'cookie');
  if (own?.type !== 'cookie') throw new Error('no cookie');
  const planted = `${own.value}; Domain=shop.example; Path=/; Secure`;
  hands.siblingPage().write('document.cookie', own.name, planted, 'The sibling host plants it.');
  const alice = openPage(stage, { userAgent: 'victim', tab: 'shop' });
  const answer = await mode.script.request(alice, 'GET', '/orders');
  expect(answer.content).toContain(expected);
});
