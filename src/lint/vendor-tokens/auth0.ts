/** Access tokens of Auth0, which live a day unless the API says otherwise. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Auth0',
  source: {
    title: 'Auth0, update access token lifetime',
    href: 'https://auth0.com/docs/secure/tokens/access-tokens/update-access-token-lifetime',
  },
  told: { claims: { iss: /^https:\/\/[\w.-]+\.auth0\.com\/$/u, azp: true } },
  lives: 86400,
  example: [
    { alg: 'RS256' },
    { iss: 'https://bakery.eu.auth0.com/', azp: 'a', aud: 'b', iat: 1790000000, exp: 1790086400 },
  ],
} satisfies VendorToken;
