/** Access tokens of Okta, which live from five minutes to a day. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Okta',
  source: {
    title: 'Okta, token lifetimes',
    href: 'https://developer.okta.com/docs/concepts/api-access-management/',
  },
  told: { claims: { cid: true, iss: /^https:\/\/[\w.-]+\.okta(?:preview)?\.com/u } },
  lives: 86400,
  example: [
    { alg: 'RS256' },
    { iss: 'https://a.okta.com/oauth2/b', cid: 'c', aud: 'd', sub: 'e', iat: 1790000000, exp: 1790086400 },
  ],
} satisfies VendorToken;
