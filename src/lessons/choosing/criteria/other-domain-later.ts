/** Whether a page of a partner on another site can go on when access tokens are over. Not: its first call (other-domain.ts). */
import { answered } from '../answered';

export default answered({
  order: 115,
  title: 'A partner’s page, 20 minutes later',
  wish: 'partners’ pages that can go on',
  matters: ({ domains }) => domains === 'yes',
  says: {
    served: 'A partner’s page gets its answer 20 minutes later as well',
    refused: 'A partner’s page is refused 20 minutes later',
  },
  lesson: 'another-domain-calls',
  acts: ['partner', 'wait-20', 'partner-read'],
});
