/** Whether a page of a partner on another site can go on when access tokens are over. Not: its first call (other-domain.ts). */
import { statusOf } from '../../read';
import type { CriterionUnit } from '../criterion';

const OK = 200;
const ACTS = ['partner', 'wait-20', 'partner-read'];

export default {
  order: 115,
  title: 'A partner’s page, 20 minutes later',
  wish: 'partners’ pages that can go on',
  unit: 'status',
  worse: 'another status',
  matters: ({ domains }) => domains === 'yes',
  measure: async (bench) => ({ value: statusOf(await bench.run(ACTS), bench.mode) }),
  judge: ({ value }) => (value === OK ? 'for' : 'against'),
  says: ({ value }) =>
    value === OK
      ? `A partner’s page gets its answer 20 minutes later as well (${value}).`
      : `A partner’s page is refused 20 minutes later (${value}).`,
  lesson: 'another-domain-calls',
  acts: ACTS,
} satisfies CriterionUnit;
