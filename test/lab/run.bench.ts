/** How long a whole run takes in all three modes, without MSW. Not: the password's hash, which is derived before. */
import { bench } from 'vitest';
import { direct } from '#http/message';
import { run } from '#lab/run';
import { DEFAULT_SETUP } from '#lab/setup';
import { runOf } from './runs';

const setup = {
  ...DEFAULT_SETUP,
  acts: ['log-in', 'read-orders', 'wait-20', 'read-orders', 'refresh', 'log-out', 'read-orders'],
};

await runOf('log-in');

bench('a run of seven acts in three modes, direct', async () => {
  await run(setup, direct);
});
