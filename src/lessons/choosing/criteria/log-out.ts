/** How long a login that the shop has ended goes on. Not: log-out by the user, and not a stolen copy that nobody noticed (theft.ts). */
import { inWords } from '#lint/duration';
import type { CriterionUnit } from '../criterion';
import { endLimit, endLine, isWithin } from '../end-limit';

export default {
  order: 10,
  title: 'A revoked login still works for',
  wish: 'a revocation that takes effect in time',
  unit: 'seconds',
  worse: 'more',
  matters: (situation) => endLimit(situation) !== undefined,
  measure: async (bench) => {
    const [value, requests] = await Promise.all([
      bench.figure('seconds-until-refused'),
      bench.figure('requests-until-refused'),
    ]);
    return { value, ...(requests === 'never' ? {} : { besides: [requests] }) };
  },
  judge: ({ value }, situation) => (isWithin(value, endLimit(situation) ?? 0) ? 'for' : 'against'),
  says: ({ value, besides: [requests = 0] = [] }) => {
    if (value === 0) return 'The shop refuses the first request after the revocation.';
    if (value === 'never') return 'A revoked login works forever.';
    return `A revoked login still works for ${inWords(value)}: ${requests} requests at two a minute.`;
  },
  line: endLine,
  lesson: 'kick-them-out',
  acts: ['log-in', 'read-orders', 'end-logins', 'read-orders'],
} satisfies CriterionUnit;
