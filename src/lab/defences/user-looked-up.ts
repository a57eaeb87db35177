/** The role of now instead of the role at login. Not: of effect at services without the database. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { forbidden } from '../shop/challenge';
import { isAtDatabase } from '../shop/identify';

const defence: DefenceUnit = {
  order: 47,
  group: 'tokens',
  label: 'User looked up',
  also: ['revoke', 'database check'],
  says: 'At each request the shop looks up the user: the role of now, and whether the account is closed.',
  sources: [document('owasp-jwt')],
  identify: async (known, context) => {
    if (!isAtDatabase(context)) return known;
    context.query('users', 'read');
    const user = context.state.users.find(({ name }) => name === known.user);
    return !user || user.suspended
      ? { refused: forbidden('closed-account', 'This account was closed.') }
      : { ...known, role: user.role };
  },
};

export default defence;
