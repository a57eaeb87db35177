/** How long a right that was taken away goes on. Not: the end of the login (log-out.ts). */
import { inWords } from '#lint/duration';
import type { CriterionUnit } from '../criterion';
import { endLimit, isWithin } from '../end-limit';

/** Who may wait for a login to expire still wants data of others out of reach in this time. Seconds. */
const LONGEST = 5 * 60;

export default {
  order: 20,
  title: 'A role that was taken away still works for',
  wish: 'roles that are up to date',
  unit: 'seconds',
  worse: 'more',
  matters: ({ data }) => data === 'yes',
  measure: async (bench) => ({ value: await bench.figure('stale-role') }),
  judge: ({ value }, situation) => (isWithin(value, endLimit(situation) ?? LONGEST) ? 'for' : 'against'),
  says: ({ value }) => {
    if (value === 0) return 'A removed role is gone at the next request.';
    if (value === 'never') return 'A removed role works forever.';
    return `A removed role works for ${inWords(value)} more.`;
  },
  line: (situation) =>
    endLimit(situation) === undefined
      ? `Where logins may wait for their expiry, a role may outlive its end by ${inWords(LONGEST)}.`
      : undefined,
  lesson: 'demoted',
  acts: ['log-in', 'read-customers', 'demote', 'read-customers'],
} satisfies CriterionUnit;
