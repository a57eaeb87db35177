/** A session identifier that nobody could know before the login. Tokens are new in any case. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 20,
  group: 'requests',
  label: 'New identifier at login',
  also: ['session fixation'],
  byDefault: true,
  says: 'Each login gets a new session ID, whatever the request sent.',
  sources: [document('owasp-session')],
  idle: ({ sessions }) =>
    sessions === 'signed-cookie' ? 'The session is in the cookie itself: there is no session ID.' : undefined,
  adopt: () => undefined,
} satisfies DefenceUnit;
