/** What Cloudflare Access means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Cloudflare Access',
  source: 'cloudflare-access',
  fits: told(/^https:\/\/[\w-]+\.cloudflareaccess\.com$/u),
  claims: [
    [
      'type',
      'Type',
      'string',
      'Which kind of token this is: app for an application, org for the whole organization.',
    ],
    [
      'identity_nonce',
      'Identity nonce',
      'string',
      "Where Cloudflare finds what it knows of the person. It doesn't protect from replay.",
    ],
    ['country', 'Country', 'string', 'The country that the person signed in from.'],
    ['custom', 'Custom claims', 'object', 'Claims that were copied from the identity provider.'],
    ['common_name', 'Client ID', 'string', 'The service token that signed in, when no person did.'],
  ],
  example: {
    claims: { iss: 'https://bakery.cloudflareaccess.com', type: 'app', identity_nonce: 'n', country: 'IE' },
  },
} satisfies Vendor;
