/** How often the page must fetch another token in an hour of use. Not: the user's own logins (away.ts). */
import { exchangesIn } from '../../read';
import type { CriterionUnit } from '../criterion';

const MOST = 4;
const TIMES = 6;
const ACTS = ['log-in', ...Array.from({ length: TIMES }, () => ['wait-10', 'read-orders']).flat()];

export default {
  order: 65,
  title: 'Refreshes in an hour, a request every 10 minutes',
  wish: 'tokens that last for a while',
  unit: 'calls',
  worse: 'more',
  matters: ({ callers }) => callers === 'mobile',
  measure: async (bench) => {
    const run = await bench.run(ACTS);
    const asked = ACTS.flatMap((_, act) => exchangesIn(run, bench.mode, act));
    return {
      value: asked.filter(({ exchange }) => new URL(exchange.request.url).pathname === '/auth/refresh')
        .length,
    };
  },
  judge: ({ value }) => (value === 'never' || value > MOST ? 'against' : 'neither'),
  says: ({ value }) => `In an hour with a request every 10 minutes the page refreshes ${value} times.`,
  line: () => `More than ${MOST} refreshes in an hour count as too many.`,
  lesson: 'refresh-rotation-reuse',
  acts: ACTS,
} satisfies CriterionUnit;
