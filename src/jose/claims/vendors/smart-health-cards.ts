/** What SMART Health Cards means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { hasAll, textIn, type Vendor } from '../vendor';

export default {
  vendor: 'SMART Health Cards',
  source: 'smart-health-cards',
  fits: ({ header }) => textIn(header, 'zip') === 'DEF' && !hasAll(header, 'enc'),
  claims: [],
  header: [
    [
      'zip',
      'Compression',
      'The payload was compressed with DEFLATE before it was signed. RFC 7515 has no compression for a JWS.',
    ],
  ],
  example: { header: { zip: 'DEF' } },
} satisfies Vendor;
