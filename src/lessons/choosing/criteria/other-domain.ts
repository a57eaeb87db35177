/** Whether a page of a partner on another site can call. Not: for how long (other-domain-later.ts). */
import { statusOf } from '../../read';
import type { CriterionUnit } from '../criterion';

const OK = 200;
const ACTS = ['partner'];

export default {
  order: 110,
  title: 'A partner’s page, at login',
  wish: 'partners’ pages that can call',
  unit: 'status',
  worse: 'another status',
  matters: ({ domains }) => domains === 'yes',
  measure: async (bench) => ({ value: statusOf(await bench.run(ACTS), bench.mode) }),
  judge: ({ value }) => (value === OK ? 'for' : 'against'),
  says: ({ value }) =>
    value === OK
      ? `A partner’s page on another site gets its answer (${value}).`
      : `A partner’s page on another site is refused (${value}).`,
  lesson: 'another-domain-calls',
  acts: ACTS,
} satisfies CriterionUnit;
