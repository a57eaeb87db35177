/** Whether script of others in the page can get something that works on another machine. Not: using the login on the spot (script-acts.ts). */
import { verdictOf } from '../../read';
import type { CriterionUnit } from '../criterion';
import { letScriptIn } from '../let-script-in';

/** Reading what the page keeps, catching what it sends, asking for more, and signing for later. */
const WAYS = ['xss-reads-storage', 'xss-hooks-fetch', 'xss-refreshes', 'proofs-ahead'];
const ACTS = ['log-in', ...WAYS];

export default {
  order: 90,
  title: 'Ways for script in the page to take the login elsewhere',
  wish: 'nothing that script in the page can take elsewhere',
  unit: 'ways',
  worse: 'more',
  matters: ({ script }) => script === 'yes',
  measure: async (bench) => {
    const run = await bench.run(ACTS, letScriptIn);
    const took = WAYS.filter((_way, at) => verdictOf(run, bench.mode, at + 1).succeeded);
    return { value: took.length, besides: [WAYS.length] };
  },
  judge: ({ value }) => (value === 0 ? 'for' : 'against'),
  says: ({ value, besides: [ways = 0] = [] }) =>
    value === 0
      ? `Script in the page tries ${ways} ways, and gets nothing that works on another machine.`
      : `Script in the page gets a credential that works on another machine, in ${value} of ${ways} ways.`,
  lesson: 'own-token',
  acts: ACTS,
  change: letScriptIn,
} satisfies CriterionUnit;
