/** An attack from a host that no list has: one file says all of it. */
import { expect, test } from 'vitest';
import type { Attack } from '#lab/attacker/attack';
import { modeOf } from '#lab/modes';
import { isAttackersServer, ORIGIN } from '#lab/origins';
import { isAttackers, partyLabel } from '#lab/run/party';
import { ATTACKER_NAME } from '#lab/shop/shop';
import { outcomeIn, playedIn } from './played-in';

const from = (origin: string): Attack => ({
  id: 'invented',
  order: 99,
  group: 'requests from elsewhere',
  label: 'Invented',
  says: 'A form on another host.',
  grants: ['script on a sibling host', 'a page that the victim opens'],
  sources: [],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const isSibling = origin.endsWith('.shop.example');
    const page = isSibling ? hands.siblingPage(origin) : await hands.ownPage(origin);
    await page.form('POST', `${ORIGIN}/transfer`, { to: ATTACKER_NAME, cents: '5000' });
  },
});

const SESSION = modeOf('session');

test.each([
  ['https://promo.shop.example', [], true],
  ['https://promo.shop.example', ['same-site'], true],
  ['https://promo.example', ['same-site'], false],
  ['https://promo.shop.example', ['origin-check'], false],
])('a form on %s against %j: %s', async (origin, defences, expected) => {
  if (!SESSION) throw new Error('no mode');
  expect(await outcomeIn(SESSION, from(origin), { defences })).toBe(expected);
});

test('the trace names the host, and the attacker acts through its page', async () => {
  if (!SESSION) throw new Error('no mode');
  const { steps } = await playedIn(SESSION, ['log-in', from('https://promo.example')], {});
  const { event } = steps.at(-1) ?? {};
  if (event?.type !== 'exchange') throw new Error('no exchange');
  expect(partyLabel(event.by)).toBe('Alice’s browser, page of promo.example');
  expect(isAttackers(event.by)).toBe(true);
});

test('what answers below evil.example is the attacker’s', () => {
  expect(['https://evil.example', 'https://cdn.evil.example'].every(isAttackersServer)).toBe(true);
  expect([ORIGIN, 'https://evil.example.shop.example', 'https://devil.example'].some(isAttackersServer)).toBe(
    false,
  );
});
