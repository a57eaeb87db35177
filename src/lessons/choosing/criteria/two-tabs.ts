/** Whether two tabs that refresh at once cost the user the login. Nobody attacks. */
import { verdictOf } from '../../read';
import type { CriterionUnit } from '../criterion';

const ACTS = ['log-in', 'two-tabs-refresh'];

export default {
  order: 80,
  title: 'Two tabs at once cost the login',
  wish: 'two tabs that do no harm',
  unit: 'outcome',
  worse: 'more',
  matters: () => true,
  measure: async (bench) => ({ value: verdictOf(await bench.run(ACTS), bench.mode).succeeded ? 1 : 0 }),
  judge: ({ value }) => (value === 0 ? 'for' : 'against'),
  says: ({ value }) =>
    value === 0
      ? 'Two tabs at once do no harm.'
      : 'Two tabs that refresh at once look like a thief, and the user is logged out.',
  lesson: 'refresh-rotation-reuse',
  acts: ACTS,
} satisfies CriterionUnit;
