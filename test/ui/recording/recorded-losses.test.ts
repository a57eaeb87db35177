/** What a recording shows to be broken is never listed as held. Not: the other attacks (test/lab). */
import { expect, test } from 'vitest';
import { recordedSetup } from '#lab/derive/recorded/setup';
import { attackOf } from '#lab/attacks';
import { lossesOf } from '#lab/measures/losses';
import { withRecorded } from '../../../src/ui/recording/recorded-losses';
import { loginOf } from './login-of';

test.each([
  ['session-careless', 'after-logout'],
  ['spa-bearer-careless', 'after-logout'],
  ['oidc-other-audience', 'other-audience'],
  ['oidc-id-token-as-access', 'other-type'],
  ['session-careless', 'session-fixation'],
  ['session-http', 'eavesdropping'],
])('%s: %s breaks it', async (name, attack) => {
  const { flow, findings } = loginOf(name);
  const taken = recordedSetup(flow);
  if (!taken) throw new Error('no setup');
  const { setup, mode } = taken;
  const losses = await lossesOf(setup, mode);
  expect(attackOf(attack)).toBeDefined();
  expect(withRecorded(losses, findings).find((loss) => loss.attack.id === attack)?.played.outcome).toBe(
    'succeeded',
  );
  // Without such a finding, nothing is other than it was played.
  expect(withRecorded(losses, [])).toEqual(losses);
});
