/** The role of now instead of the role at login. Not: of effect at services without the database. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 47,
  group: 'tokens',
  label: 'User looked up',
  says: 'At each request the shop looks up the user: the role of now, and whether the account is closed.',
  sources: [document('owasp-jwt')],
  policy: { userLookedUp: true },
};

export default defence;
