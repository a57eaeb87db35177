/** Whether a page of a partner can call in Safari, which blocks third-party cookies. Not: where the browser allows them (other-domain.ts). */
import type { Setup } from '#lab/run/setup';
import { statusOf } from '../../read';
import type { CriterionUnit } from '../criterion';

const OK = 200;
const ACTS = ['partner'];

const blocked = (setup: Setup): Setup => ({ ...setup, browser: 'safari' });

export default {
  order: 120,
  title: 'A partner’s page, third-party cookies blocked',
  wish: 'partners’ pages that work in every browser',
  unit: 'status',
  worse: 'another status',
  matters: ({ domains }) => domains === 'yes',
  measure: async (bench) => ({ value: statusOf(await bench.run(ACTS, blocked), bench.mode) }),
  judge: ({ value }) => (value === OK ? 'for' : 'against'),
  says: ({ value }) =>
    value === OK
      ? `A partner’s page gets its answer in Safari, which blocks third-party cookies (${value}).`
      : `A partner’s page is refused in Safari, which blocks third-party cookies (${value}).`,
  lesson: 'another-domain-calls',
  acts: ACTS,
  change: blocked,
} satisfies CriterionUnit;
