/** What Keycloak means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Keycloak',
  source: 'keycloak-admin',
  fits: told(/^https?:\/\/[^?#]+\/realms\/[^/?#]+$/u, 'realm_access'),
  claims: [
    [
      'typ',
      'Kind of token',
      'string',
      'Which kind of token this is: Bearer (access), ID, Refresh or Offline.',
    ],
    ['realm_access', 'Realm roles', 'object', 'Roles that hold in the whole realm.'],
    ['resource_access', 'Client roles', 'object', 'Roles that hold at one client each.'],
    ['session_state', 'Session', 'string', 'Names the session at Keycloak (an older name for sid).'],
    [
      'allowed-origins',
      'Allowed origins',
      'list',
      'Origins from which scripts may use the token, for adapters that check it.',
    ],
    ['clientId', 'Client ID', 'string', 'The client that signed in for itself.'],
    ['clientHost', 'Client host', 'string', 'The host that the client signed in from.'],
    ['clientAddress', 'Client address', 'string', 'The address that the client signed in from.'],
  ],
  example: {
    claims: { iss: 'https://login.bakery.example/realms/shop', typ: 'Bearer', resource_access: {} },
  },
} satisfies Vendor;
