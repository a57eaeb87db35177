/** Session tokens of Clerk, which live a minute and name the page in azp. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'session token of Clerk',
  source: {
    title: 'Clerk, session tokens',
    href: 'https://clerk.com/docs/backend-requests/resources/session-tokens',
  },
  told: { claims: { iss: /\.clerk\.accounts\.dev$|^https:\/\/clerk\./u, sid: true } },
  lacks: ['aud'],
  example: [
    { alg: 'RS256' },
    { iss: 'https://a.clerk.accounts.dev', sid: 'b', sub: 'c', azp: 'd', iat: 1790000000, exp: 1790000060 },
  ],
} satisfies VendorToken;
