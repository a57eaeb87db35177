/** Whether the login outlives a reload of the page. Not: another tab. */
import { statusOf } from '../../read';
import type { CriterionUnit } from '../criterion';

const OK = 200;
const ACTS = ['log-in', 'reload', 'read-orders'];

const criterion: CriterionUnit = {
  order: 85,
  title: 'After a reload of the page',
  wish: 'a login that outlives a reload',
  unit: 'status',
  worse: 'another status',
  matters: ({ script }) => script === 'yes',
  measure: async (bench) => ({ value: statusOf(await bench.run(ACTS), bench.mode) }),
  judge: ({ value }) => (value === OK ? 'neither' : 'against'),
  says: ({ value }) =>
    value === OK
      ? `After a reload the user is still logged in (${value}).`
      : `After a reload the user must log in again (${value}).`,
  lesson: 'but-it-can-still-drive',
  acts: ACTS,
};

export default criterion;
