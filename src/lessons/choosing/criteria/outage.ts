/** Whether a service that has seen the user before answers while the authorization server is down. Not: a service that begins then. */
import type { CriterionUnit } from '../criterion';
import { statusOf } from '../../read';

const OK = 200;
const ACTS = ['log-in', 'read-photos', 'auth-down', 'read-photos'];

const criterion: CriterionUnit = {
  order: 45,
  title: 'A service while the authorization server is down',
  wish: 'services that go on when the central servers fail',
  unit: 'status',
  worse: 'another status',
  matters: ({ services }) => services > 1,
  measure: async (bench) => ({ value: statusOf(await bench.run(ACTS), bench.mode) }),
  judge: ({ value }) => (value === OK ? 'for' : 'against'),
  says: ({ value }) =>
    value === OK
      ? `While the authorization server is down, a service goes on answering (${value}).`
      : `While the authorization server is down, a service cannot answer (${value}).`,
  lesson: 'ten-services',
  acts: ACTS,
};

export default criterion;
