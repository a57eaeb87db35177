/** What Okta means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Okta',
  source: 'okta-tokens',
  fits: told(/^https:\/\/[\w-]+\.okta(?:preview|-emea|-gov)?\.com(?:\/|$)/u, 'cid', 'scp'),
  claims: [
    ['uid', 'User ID', 'string', 'Names the person at Okta; absent when a program signed in for itself.'],
    ['cid', 'Client ID', 'string', 'The application that asked for the token.'],
    ['scp', 'Scopes', 'list', 'The permissions of the token, as a list.'],
    ['ver', 'Version', 'number', 'The version of the token format.'],
    ['idp', 'Identity provider', 'string', 'The identity provider that logged the person in.'],
  ],
  example: { claims: { iss: 'https://bakery.okta.com/oauth2/default', uid: 'u', cid: 'c', ver: 1 } },
} satisfies Vendor;
