/** Session cookies of Firebase, which live up to two weeks. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'session cookie of Firebase',
  source: {
    title: 'Firebase, manage session cookies',
    href: 'https://firebase.google.com/docs/auth/admin/manage-cookies',
  },
  told: { claims: { iss: /^https:\/\/session\.firebase\.google\.com\//u } },
  lives: 1209600,
  example: [
    { alg: 'RS256' },
    { iss: 'https://session.firebase.google.com/a', aud: 'a', sub: 'b', iat: 1790000000, exp: 1791209600 },
  ],
} satisfies VendorToken;
