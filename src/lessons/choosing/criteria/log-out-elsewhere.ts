/** How long a service goes on with a login that the shop has ended. Not: the shop itself, which has the tables (log-out.ts). */
import { serviceUrl } from '#lab/run/perform';
import { worldAt } from '#lab/run/run';
import { stillAccepted } from '#lab/measures/still-accepted';
import { inWords } from '#lint/duration';
import { column } from '../../read';
import type { CriterionUnit } from '../criterion';
import { endLimit, isWithin } from '../end-limit';

const ACTS = ['log-in', 'read-photos', 'end-logins'];

export default {
  order: 15,
  title: 'A service still answers for an ended login for',
  wish: 'services that learn of a revocation at once',
  unit: 'seconds',
  worse: 'more',
  matters: (situation) => situation.services > 1 && endLimit(situation) !== undefined,
  measure: async (bench) => {
    const { mode, setup, unit } = bench;
    const world = worldAt(column(await bench.run(ACTS), mode), ACTS.length);
    return { value: await stillAccepted(world, unit, setup, serviceUrl(unit, setup, 'photos')) };
  },
  judge: ({ value }, situation) => (isWithin(value, endLimit(situation) ?? 0) ? 'for' : 'against'),
  says: ({ value }) => {
    if (value === 0) return 'A service refuses the first request after the revocation.';
    if (value === 'never') return 'A service accepts a revoked login forever.';
    return `A service accepts a revoked login for ${inWords(value)} more.`;
  },
  lesson: 'ten-services',
  acts: [...ACTS, 'read-photos'],
} satisfies CriterionUnit;
