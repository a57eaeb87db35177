/** What a shop may put into its access tokens besides the user and the role. No check needs them. */
import type { Setup } from '../run/setup';

/** Claims of OpenID Connect, which RFC 9068 section 2.2.2 lets an access token have too; number and addresses are for examples. */
const profileOf = (user: string): Readonly<Record<string, string>> => ({
  name: `${user.charAt(0).toUpperCase()}${user.slice(1)} Example`,
  birthdate: '1987-04-09',
  email: `${user}@mail.example`,
  phone_number: '+44 20 7946 0018',
});

const BRANCHES = ['north', 'south', 'online', 'abroad'];
const THINGS = ['orders', 'invoices', 'refunds', 'customers', 'catalogue', 'warehouse', 'reports', 'staff'];
const ACTIONS = ['read', 'create', 'change', 'delete', 'export'];

/** One for each action on each thing in each branch, as an application lists them that forgot nothing. */
const PERMISSIONS: readonly string[] = BRANCHES.flatMap((branch) =>
  THINGS.flatMap((thing) => ACTIONS.map((action) => `${branch}:${thing}:${action}`)),
);

/** The claims of a user's tokens that the setup's choice adds. */
export const moreClaims = (user: string, { claims }: Setup): Readonly<Record<string, unknown>> => {
  if (claims === 'profile') return profileOf(user);
  return claims === 'permissions' ? { permissions: PERMISSIONS } : {};
};
