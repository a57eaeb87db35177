/** How long a line out of a log works for who finds it, while nobody notices. Not: a copy of the browser, and not after the shop ended the login (log-out.ts). */
import { inWords } from '#lint/duration';
import { shownFor } from '../shown-for';
import type { CriterionUnit } from '../criterion';
import { isWithin } from '../end-limit';
import { awayIn } from '../lasting';

/** Seconds. */
const SOON = 15 * 60;

const criterion: CriterionUnit = {
  order: 70,
  title: 'A line out of a log works for, unnoticed',
  wish: 'stolen lines that are soon worth nothing',
  unit: 'seconds',
  worse: 'more',
  matters: () => true,
  measure: async (bench) => ({ value: await shownFor(bench) }),
  judge: ({ value }) => (isWithin(value, SOON) ? 'for' : 'against'),
  says: ({ value }) => {
    if (value === 0) return 'A line out of a log is refused when it is sent again.';
    if (value === 'never') return 'A line out of a log works without end, if nobody notices.';
    return `A line out of a log works for ${inWords(value)}, if nobody notices and the thief keeps it in use.`;
  },
  line: (situation) =>
    `A stolen line should be worth nothing after ${inWords(SOON)}. Lifetimes are the shortest that let the user be away for ${inWords(awayIn(situation))}.`,
  lesson: 'thirty-day-token',
  acts: ['log-in', 'read-orders', 'wait-10', 'replay-from-log', 'wait-10', 'replay-from-log'],
};

export default criterion;
