/** Webhooks of Plaid, whose age is told by iat. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'webhook verification of Plaid',
  source: {
    title: 'Plaid, webhook verification',
    href: 'https://plaid.com/docs/api/webhooks/webhook-verification/',
  },
  told: { claims: { request_body_sha256: true, iat: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [
    { alg: 'ES256', kid: 'a' },
    { iat: 1790000000, request_body_sha256: 'b' },
  ],
} satisfies VendorToken;
