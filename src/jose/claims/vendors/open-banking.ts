/** What Open Banking (UK) means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { hasAll, type Vendor } from '../vendor';

export default {
  vendor: 'Open Banking (UK)',
  source: 'open-banking-uk',
  fits: ({ header }) => hasAll(header, 'http://openbanking.org.uk/iss'),
  claims: [],
  header: [
    ['http://openbanking.org.uk/iat', 'Issued at', 'When the message was signed, in seconds since 1970.'],
    ['http://openbanking.org.uk/iss', 'Issuer', 'The signer of the message.'],
    [
      'http://openbanking.org.uk/tan',
      'Trust anchor',
      'The directory in which the signer and its key are registered.',
    ],
  ],
  example: {
    header: {
      'http://openbanking.org.uk/iat': 1,
      'http://openbanking.org.uk/iss': 'C=UK',
      'http://openbanking.org.uk/tan': 'openbanking.org.uk',
    },
  },
} satisfies Vendor;
