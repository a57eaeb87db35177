/** Client assertions for Revolut Business; the guide’s example lives for weeks. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'client assertion for Revolut',
  source: {
    title: 'Revolut, make your first API request',
    href: 'https://developer.revolut.com/docs/guides/manage-accounts/get-started/make-your-first-api-request',
  },
  told: { claims: { aud: /^https:\/\/revolut\.com$/u } },
  lives: 90 * 86_400,
  example: [
    { alg: 'RS256' },
    { aud: 'https://revolut.com', iss: 'a', sub: 'b', iat: 1790000000, exp: 1795184000 },
  ],
} satisfies VendorToken;
