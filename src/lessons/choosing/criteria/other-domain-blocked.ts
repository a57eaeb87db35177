/** Whether a page of a partner can call in Safari, which blocks third-party cookies. Not: where the browser allows them (other-domain.ts). */
import { answered } from '../answered';

export default answered({
  order: 120,
  title: 'A partner’s page, third-party cookies blocked',
  wish: 'partners’ pages that work in every browser',
  matters: ({ domains }) => domains === 'yes',
  says: {
    served: 'A partner’s page gets its answer in Safari, which blocks third-party cookies',
    refused: 'A partner’s page is refused in Safari, which blocks third-party cookies',
  },
  lesson: 'another-domain-calls',
  acts: ['partner'],
  change: (setup) => ({ ...setup, browser: 'safari' }),
});
