/** What services elsewhere ask the authorization server, or look up in tables of all, about a user whom they have seen before. Fetching its keys does not count: that is done for all users at once. */
import type { CriterionUnit } from '../criterion';
import { actsNamed, askedOfCentre } from '../../read';

/** Of one user to each service. */
const REQUESTS = 6;
/** What one user's round may ask before it is too much. */
const MOST = 20;
const ROUND = 'read-photos';
const ACTS = ['log-in', ROUND, ROUND];

const total = (value: number | 'never', services: number): number =>
  value === 'never' ? 0 : value * REQUESTS * services;

export default {
  order: 40,
  title: 'Central calls for one user’s round of the services',
  wish: 'services that verify alone',
  unit: 'calls',
  worse: 'more',
  matters: ({ services }) => services > 1,
  measure: async (bench) => {
    const run = await bench.run(ACTS);
    const [first = 0, later = 0] = actsNamed(run, ROUND).map((act) => askedOfCentre(run, bench.mode, act));
    return { value: later, besides: [first] };
  },
  scaled: ({ value }, { services }) => total(value, services),
  judge: ({ value }, { services }) => {
    const calls = total(value, services);
    if (calls === 0) return 'for';
    return calls > MOST ? 'against' : 'neither';
  },
  says: ({ value, besides: [first = 0] = [] }, { services }) =>
    value === 0
      ? first === 0
        ? `A round of ${REQUESTS} requests to each of ${services} services needs no central call.`
        : `A round of ${REQUESTS} requests to each of ${services} services needs no central call, once each service has its keys.`
      : `A round of ${REQUESTS} requests to each of ${services} services needs ${total(value, services)} central calls.`,
  line: () =>
    `A user’s round is ${REQUESTS} requests to each service; more than ${MOST} central calls for it count as too many.`,
  lesson: 'ten-services',
  acts: ACTS,
} satisfies CriterionUnit;
