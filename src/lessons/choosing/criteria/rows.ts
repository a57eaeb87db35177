/** What the server must keep of one login. The user's own row is there in any case. */
import type { CriterionUnit } from '../criterion';

export default {
  order: 55,
  title: 'Rows about one login at the server, after one refresh',
  wish: 'a server that stores no login',
  unit: 'rows',
  worse: 'more',
  matters: () => true,
  measure: async (bench) => ({ value: await bench.figure('rows') }),
  judge: ({ value }) => (value === 0 ? 'for' : 'neither'),
  says: ({ value }) =>
    value === 0
      ? 'The server stores no login: there is no table to share or back up.'
      : `The server keeps ${value} rows of a login.`,
  lesson: 'same-login-three-shapes',
  acts: ['log-in', 'refresh'],
} satisfies CriterionUnit;
