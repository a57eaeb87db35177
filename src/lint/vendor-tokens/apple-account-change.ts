/** Notices of Sign in with Apple, whose events are a text. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'account notice of Sign in with Apple',
  source: {
    title: 'Apple, processing changes for Sign in with Apple accounts',
    href: 'https://developer.apple.com/documentation/signinwithapple/processing-changes-for-sign-in-with-apple-accounts',
  },
  told: { claims: { iss: /^https:\/\/appleid\.apple\.com$/u, events: true } },
  typed: ['events'],
  example: [
    { alg: 'RS256' },
    { iss: 'https://appleid.apple.com', aud: 'a', jti: 'b', events: '{}', iat: 1790000000, exp: 1790086400 },
  ],
} satisfies VendorToken;
