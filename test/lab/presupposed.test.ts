/** An attack's page says all that its cells rest on. */
import { expect, test } from 'vitest';
import { presupposedOf } from '#lab/attacker/presupposed';
import { attackOf, attacks } from '#lab/attacks';
import { direct } from '#http/message';
import { LANES, playCell } from '#lab/measures/matrix';
import { run } from '#lab/run/run';

const saidOf = (id: string): string => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return presupposedOf(attack).join(' ');
};

test.each<[string, RegExp]>([
  ['csrf-image', /SameSite=None/u],
  ['csrf-fetch', /SameSite=None/u],
  ['csrf-read', /third-party cookies/u],
  ['after-expiry-less', /JWT expires after: no expiry/u],
  ['after-logout', /Two minutes/u],
  ['alg-none', /naive on purpose/u],
  ['key-confusion', /jose 6 refuse/u],
  ['refresh-token-theft', /Rotation is on/u],
])('%s: %s', (id, says) => {
  expect(saidOf(id)).toMatch(says);
});

test.each(attacks.map((attack) => [attack.id, attack] as const))(
  '%s says it where its attacker waits for two minutes',
  async (id, attack) => {
    for (const lane of LANES.filter(({ store }) => store === undefined || store === 'memory')) {
      const { setup } = await playCell(attack, lane, 'none');
      const [trace] = (await run(setup, direct, [lane.mode])).traces;
      const waits = trace?.steps.some(
        ({ act, event }) =>
          act === setup.acts.length - 1 && event.type === 'time-passed' && event.seconds === 120,
      );
      expect([id, waits === true && !/Two minutes/u.test(saidOf(id))]).toEqual([id, false]);
    }
  },
);
