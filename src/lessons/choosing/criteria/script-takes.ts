/** Whether script of others in the page can take the login away with it. Not: using it on the spot (script-acts.ts). */
import { readableOf, verdictOf } from '../../read';
import type { CriterionUnit } from '../criterion';
import { letScriptIn } from '../let-script-in';

const ACTS = ['log-in', 'xss-reads-storage'];

const criterion: CriterionUnit = {
  order: 90,
  title: 'Script in the page carries the login away',
  wish: 'nothing in the page that script can carry away',
  unit: 'outcome',
  worse: 'more',
  matters: ({ script }) => script === 'yes',
  measure: async (bench) => {
    const run = await bench.run(ACTS, letScriptIn);
    return { value: verdictOf(run, bench.mode).succeeded ? 1 : 0, besides: [readableOf(run, bench.mode)] };
  },
  judge: ({ value }) => (value === 0 ? 'for' : 'against'),
  says: ({ value, besides: [readable = 0] = [] }) =>
    value === 0
      ? `Credentials that script in the page can read: ${readable}. What it sends home is of no use elsewhere.`
      : `Credentials that script in the page can read: ${readable}. What it sends home works on another machine.`,
  lesson: 'xss-goes-shopping',
  acts: ACTS,
  change: letScriptIn,
};

export default criterion;
