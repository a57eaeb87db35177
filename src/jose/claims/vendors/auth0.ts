/** What Auth0 means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Auth0',
  source: 'auth0-access-tokens',
  fits: told(/^https:\/\/[\w-]+(?:\.[a-z]{2,3})?\.auth0\.com\/$/u, 'gty'),
  claims: [
    [
      'permissions',
      'Permissions',
      'list',
      'The permissions that the person’s roles give at the API, if it uses role-based access.',
    ],
    ['gty', 'Grant type', 'string', 'The grant that gave this token, such as client-credentials.'],
    ['org_id', 'Organization', 'string', 'The organization that the person signed in to.'],
    ['org_name', 'Organization name', 'string', 'The name of the organization that the person signed in to.'],
  ],
  example: { claims: { iss: 'https://bakery.eu.auth0.com/', permissions: [], gty: 'client-credentials' } },
} satisfies Vendor;
