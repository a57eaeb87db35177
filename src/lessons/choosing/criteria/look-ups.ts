/** What the shop itself reads to answer one request. Not: what services elsewhere ask (central.ts). */
import type { CriterionUnit } from '../criterion';

export default {
  order: 50,
  title: 'Reads and writes of tables for one request at the shop',
  wish: 'requests that need no lookup',
  unit: 'calls',
  worse: 'more',
  matters: ({ services }) => services > 1,
  measure: async (bench) => ({ value: await bench.figure('look-ups') }),
  judge: ({ value }) => (value === 0 ? 'for' : 'neither'),
  says: ({ value }) =>
    value === 0
      ? 'The shop answers a request without any table.'
      : `The shop reads or writes its tables ${value === 1 ? 'once' : `${value} times`} to answer a request.`,
  lesson: 'ten-services',
  acts: ['log-in', 'read-orders', 'read-orders'],
} satisfies CriterionUnit;
