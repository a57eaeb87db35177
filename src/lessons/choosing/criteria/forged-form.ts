/** Whether a form on a stranger's page makes a change in the user's name. */
import { statusOf, verdictOf } from '../../read';
import type { CriterionUnit } from '../criterion';

const ACTS = ['log-in', 'csrf-form'];

export default {
  order: 100,
  title: 'A stranger’s form makes a transfer',
  wish: 'forms of strangers that do nothing',
  unit: 'outcome',
  worse: 'more',
  matters: ({ data, domains }) => data === 'yes' || domains === 'yes',
  measure: async (bench) => {
    const run = await bench.run(ACTS);
    return { value: verdictOf(run, bench.mode).succeeded ? 1 : 0, besides: [statusOf(run, bench.mode)] };
  },
  judge: ({ value }) => (value === 0 ? 'for' : 'against'),
  says: ({ value, besides: [status = 0] = [] }) =>
    value === 0
      ? `The shop refuses a form from a stranger’s page (${status}).`
      : `A form from a stranger’s page makes a transfer (${status}).`,
  lesson: 'csrf',
  acts: ACTS,
} satisfies CriterionUnit;
