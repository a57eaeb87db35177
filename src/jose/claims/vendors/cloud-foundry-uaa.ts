/** What Cloud Foundry UAA means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { hasAll, type Vendor } from '../vendor';

export default {
  vendor: 'Cloud Foundry UAA',
  source: 'cloud-foundry-uaa',
  fits: ({ claims }) => hasAll(claims, 'zid', 'rev_sig'),
  claims: [
    ['zid', 'Identity zone', 'string', 'The identity zone that issued the token.'],
    [
      'rev_sig',
      'Revocation signature',
      'string',
      'Changes when the password or the secret does, so that older tokens are refused.',
    ],
    ['cid', 'Client ID', 'string', 'The client that asked for the token.'],
    ['user_id', 'User ID', 'string', 'Names the person; the same as sub.'],
    ['user_name', 'User name', 'string', 'The name that the person signs in with.'],
    ['origin', 'Identity provider', 'string', 'Where the person signed in; uaa for its own users.'],
    ['grant_type', 'Grant type', 'string', 'The grant that gave this token, such as client_credentials.'],
    ['authorities', 'Authorities', 'list', 'The permissions of the client itself.'],
  ],
  example: {
    claims: { iss: 'https://uaa.bakery.example/oauth/token', zid: 'uaa', rev_sig: 'f00', cid: 'portal' },
  },
} satisfies Vendor;
