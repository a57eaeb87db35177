/** A page of another site carries a token where third-party cookies are blocked. */
import type { StoryUnit } from '../story';

export default {
  order: 10,
  title: 'Another domain',
  says: 'A partner’s page calls the shop. Incognito blocks third-party cookies, but not a bearer token.',
  setup: { store: 'local-storage', crossSite: 'yes', browser: 'chrome-incognito' },
  off: ['same-site', 'same-site-strict'],
  matters: [
    { choice: 'browser', options: ['chrome-incognito', 'firefox', 'chrome'] },
    { choice: 'store', options: ['local-storage', 'server-cookie'] },
  ],
  acts: ['partner', 'partner-read'],
  promises: { session: 'rejected', jwt: 'logged-in', hybrid: 'logged-in' },
} satisfies StoryUnit;
