/** Whether a service can be reached while the shop and its gateway are down. Not: the authorization server's outage (outage.ts). */
import type { CriterionUnit } from '../criterion';
import { statusOf } from '../../read';

const OK = 200;
const ACTS = ['log-in', 'read-photos', 'shop-down', 'read-photos'];

const criterion: CriterionUnit = {
  order: 46,
  title: 'A service while the shop’s gateway is down',
  wish: 'services that need no gateway',
  unit: 'status',
  worse: 'another status',
  matters: ({ services }) => services > 1,
  measure: async (bench) => ({ value: statusOf(await bench.run(ACTS), bench.mode) }),
  judge: ({ value }) => (value === OK ? 'for' : 'against'),
  says: ({ value }) =>
    value === OK
      ? `While the shop’s gateway is down, the page asks a service itself (${value}).`
      : `While the shop’s gateway is down, no request reaches a service (${value}).`,
  lesson: 'ten-services',
  acts: ACTS,
};

export default criterion;
