/** Criteria that ask whether the last request of a run is answered with 200. Not: the runs (criteria/). */
import { statusOf } from '../read';
import type { CriterionUnit } from './criterion';

const OK = 200;

type Given = Pick<CriterionUnit, 'order' | 'title' | 'wish' | 'matters' | 'lesson' | 'acts' | 'change'>;

interface Answered extends Given {
  /** What the sheet says, before the status, where the answer is 200, and where not. */
  readonly says: { readonly served: string; readonly refused: string };
}

export const answered = ({ says, ...given }: Answered): CriterionUnit => ({
  ...given,
  unit: 'status',
  worse: 'another status',
  measure: async (bench) => ({
    value: statusOf(await bench.run(given.acts, given.change), bench.mode),
  }),
  judge: ({ value }) => (value === OK ? 'for' : 'against'),
  says: ({ value }) => `${value === OK ? says.served : says.refused} (${value}).`,
});
