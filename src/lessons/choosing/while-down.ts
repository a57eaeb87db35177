/** A service that has seen the user before, asked again while something is down. Not: what is down (criteria/). */
import { statusOf } from '../read';
import type { CriterionUnit } from './criterion';

const OK = 200;

interface Outage {
  readonly order: number;
  readonly title: string;
  readonly wish: string;
  /** The act that takes it down. */
  readonly down: string;
  /** What the sheet says, before the status, where the service still answers with 200, and where not. */
  readonly says: { readonly served: string; readonly refused: string };
}

export const whileDown = ({ down, says, ...rest }: Outage): CriterionUnit => {
  const acts = ['log-in', 'read-photos', down, 'read-photos'];
  return {
    ...rest,
    unit: 'status',
    worse: 'another status',
    matters: ({ services }) => services > 1,
    measure: async (bench) => ({ value: statusOf(await bench.run(acts), bench.mode) }),
    judge: ({ value }) => (value === OK ? 'for' : 'against'),
    says: ({ value }) => `${value === OK ? says.served : says.refused} (${value}).`,
    lesson: 'ten-services',
    acts,
  };
};
