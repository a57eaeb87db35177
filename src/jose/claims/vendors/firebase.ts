/** What Firebase means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Firebase',
  source: 'firebase-tokens',
  fits: told(/^https:\/\/(?:securetoken\.google|session\.firebase\.google)\.com\//u),
  claims: [
    [
      'firebase',
      'Firebase',
      'object',
      'How the person signed in (sign_in_provider), and their identities and tenant.',
    ],
    ['user_id', 'User ID', 'string', 'Names the person in the project, as sub does.'],
  ],
  example: { claims: { iss: 'https://securetoken.google.com/bakery', firebase: {}, user_id: 'u' } },
} satisfies Vendor;
