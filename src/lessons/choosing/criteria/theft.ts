/** How long a line out of a log works for who finds it, while nobody notices. Not: a copy of the browser, and not after the shop ended the login (log-out.ts). */
import { inWords } from '#lint/duration';
import { shownFor } from '../shown-for';
import type { CriterionUnit } from '../criterion';
import { isWithin } from '../end-limit';
import { awayIn } from '../lasting';

/** Seconds. */
const SOON = 15 * 60;

export default {
  order: 70,
  title: 'A log line works for a thief, unnoticed',
  wish: 'stolen tokens that soon stop working',
  unit: 'seconds',
  worse: 'more',
  matters: () => true,
  measure: async (bench) => ({ value: await shownFor(bench) }),
  judge: ({ value }) => (isWithin(value, SOON) ? 'for' : 'against'),
  says: ({ value }) => {
    if (value === 0) return 'The shop refuses a credential from a log.';
    if (value === 'never') return 'A credential from a log works forever, if nobody notices.';
    return `A credential from a log works for ${inWords(value)}, if nobody notices and the thief keeps it in use.`;
  },
  line: (situation) =>
    `A stolen credential should stop working after ${inWords(SOON)}. Lifetimes are the shortest that let the user be away for ${inWords(awayIn(situation))}.`,
  lesson: 'thirty-day-token',
  acts: ['log-in', 'read-orders', 'wait-10', 'replay-from-log', 'wait-10', 'replay-from-log'],
} satisfies CriterionUnit;
