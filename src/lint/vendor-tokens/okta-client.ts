/** Assertions of a client to Okta, which live an hour at most. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'client assertion for Okta',
  source: {
    title: 'Okta, client authentication methods',
    href: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/client-auth/',
  },
  told: { claims: { aud: /^https:\/\/[\w.-]+\.okta(?:preview)?\.com\/.*token$/u, sub: true } },
  lives: 3600,
  example: [
    { alg: 'RS256' },
    {
      aud: 'https://a.okta.com/oauth2/v1/token',
      iss: 'b',
      sub: 'b',
      jti: 'c',
      iat: 1790000000,
      exp: 1790003600,
    },
  ],
} satisfies VendorToken;
