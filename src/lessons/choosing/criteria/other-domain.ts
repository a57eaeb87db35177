/** Whether a page of a partner on another site can call. Not: for how long (other-domain-later.ts). */
import { answered } from '../answered';

export default answered({
  order: 110,
  title: 'A partner’s page, at login',
  wish: 'partners’ pages that can call',
  matters: ({ domains }) => domains === 'yes',
  says: {
    served: 'A partner’s page on another site gets its answer',
    refused: 'A partner’s page on another site is refused',
  },
  lesson: 'another-domain-calls',
  acts: ['partner'],
});
