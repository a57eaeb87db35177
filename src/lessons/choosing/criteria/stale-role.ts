/** How long a right that was taken away goes on. Not: the end of the login (log-out.ts). */
import { inWords } from '#lint/duration';
import type { CriterionUnit } from '../criterion';
import { endLimit, isWithin } from '../end-limit';

/** Who may wait for a login to expire still wants data of others out of reach in this time. Seconds. */
const LONGEST = 5 * 60;

const criterion: CriterionUnit = {
  order: 20,
  title: 'A role that was taken away still works for',
  wish: 'rights that are those of now',
  unit: 'seconds',
  worse: 'more',
  matters: ({ data }) => data === 'yes',
  measure: async (bench) => ({ value: await bench.figure('stale-role') }),
  judge: ({ value }, situation) => (isWithin(value, endLimit(situation) ?? LONGEST) ? 'for' : 'against'),
  says: ({ value }) => {
    if (value === 0) return 'A role that was taken away is gone at the next request.';
    if (value === 'never') return 'A role that was taken away works without end.';
    return `A role that was taken away works for ${inWords(value)} more.`;
  },
  line: (situation) =>
    endLimit(situation) === undefined
      ? `Where logins may wait for their expiry, a role may outlive its end by ${inWords(LONGEST)}.`
      : undefined,
  lesson: 'demoted',
  acts: ['log-in', 'read-customers', 'demote', 'read-customers'],
};

export default criterion;
