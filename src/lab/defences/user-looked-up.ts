/** The role of now instead of the role at login. */
import { document, rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { forbidden } from '../shop/challenge';
import { isAtDatabase } from '../shop/identify';

export default {
  order: 47,
  group: 'tokens',
  label: 'User looked up',
  also: ['revoke', 'database check'],
  says: 'At each request, the shop looks up the user’s current role and whether the account is closed. A service without the database asks the authorization server.',
  sources: [document('owasp-jwt'), rfc(7662, '2.2')],
  inDatabase: true,
  identify: async (known, context) => {
    if (!isAtDatabase(context)) return known;
    context.query('users', 'read');
    const user = context.state.users.find(({ name }) => name === known.user);
    return !user || user.suspended
      ? { refused: forbidden('closed-account', 'This account was closed.') }
      : { ...known, role: user.role };
  },
} satisfies DefenceUnit;
