/** Whether script of others in the page can act as the user there. Not: taking anything away (script-takes.ts). */
import { verdictOf } from '../../read';
import type { CriterionUnit } from '../criterion';
import { letScriptIn } from '../let-script-in';

const ACTS = ['log-in', 'xss-acts'];

export default {
  order: 95,
  title: 'Script in the page acts as the user',
  wish: 'script in the page that can do nothing',
  unit: 'outcome',
  worse: 'more',
  matters: ({ script }) => script === 'yes',
  measure: async (bench) => ({
    value: verdictOf(await bench.run(ACTS, letScriptIn), bench.mode).succeeded ? 1 : 0,
  }),
  judge: ({ value }) => (value === 0 ? 'for' : 'against'),
  says: ({ value }) =>
    value === 0
      ? 'Script in the page gets no protected data.'
      : 'Script in the page asks for the orders as the page does, and gets them.',
  lesson: 'but-it-can-still-drive',
  acts: ACTS,
  change: letScriptIn,
} satisfies CriterionUnit;
