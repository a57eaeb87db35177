/** For how long a user may be away and still need no password. Not: a stolen copy, which is used all the time (theft.ts). */
import { openPage } from '#lab/browser/page';
import { worldAt } from '#lab/run/run';
import { secondsAccepted } from '#lab/measures/seconds-accepted';
import { openStage } from '#lab/run/stage';
import { direct } from '#http/message';
import { inWords } from '#lint/duration';
import { column } from '../../read';
import type { CriterionUnit } from '../criterion';
import { awayIn } from '../lasting';

const OK = 200;
const ACTS = ['log-in', 'read-orders'];

export default {
  order: 30,
  title: 'The user may be away for',
  wish: 'users who are seldom asked for the password',
  unit: 'seconds',
  worse: 'less',
  matters: () => true,
  measure: async (bench) => {
    const { mode, setup, unit } = bench;
    const world = worldAt(column(await bench.run(ACTS), mode), ACTS.length);
    const value = await secondsAccepted(async (seconds) => {
      const stage = openStage(unit, setup, { ...world, clock: world.clock + seconds }, 0, direct, []);
      const page = openPage(stage, { userAgent: 'victim', tab: 'shop' });
      return (await unit.script.request(page, 'GET', '/orders')).status === OK;
    });
    return { value };
  },
  judge: ({ value }, situation) => (value === 'never' || value >= awayIn(situation) ? 'for' : 'against'),
  says: ({ value }, situation) => {
    if (value === 'never') return 'However long the user was away, the design asks for no password.';
    return value >= awayIn(situation)
      ? `A user may be away for ${inWords(value)} without being asked for the password.`
      : `A user who is away for ${inWords(value)} must log in again.`;
  },
  line: (situation) =>
    `Lifetimes are the shortest with which nobody who is away for ${inWords(awayIn(situation))} must log in again.`,
  lesson: 'refresh-rotation-reuse',
  acts: ['log-in', 'wait-20', 'read-orders', 'wait-week', 'read-orders'],
} satisfies CriterionUnit;
