/** What Google means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Google',
  source: 'google-oidc',
  fits: told(/^(?:https:\/\/)?accounts\.google\.com$/u),
  claims: [
    [
      'hd',
      'Hosted domain',
      'string',
      'The Google Workspace domain of the account; absent for a private account.',
    ],
    ['google', 'Google Cloud', 'object', 'The virtual machine that the token was issued to.'],
  ],
  example: { claims: { iss: 'https://accounts.google.com', hd: 'bakery.example' } },
} satisfies Vendor;
