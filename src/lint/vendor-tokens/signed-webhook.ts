/** Webhooks of Vonage, which hold a hash of the body. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'signed webhook of Vonage',
  source: {
    title: 'Vonage, signing messages',
    href: 'https://developer.vonage.com/en/getting-started/concepts/webhooks',
  },
  told: { claims: { payload_hash: true, api_key: true } },
  lacks: ['aud', 'exp', 'sub'],
  example: [{ alg: 'HS256' }, { iss: 'Vonage', iat: 1790000000, jti: 'a', payload_hash: 'b', api_key: 'c' }],
} satisfies VendorToken;
