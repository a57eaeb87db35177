/** Requests that an app hands to StoreKit, signed by its server. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'request for the App Store',
  source: {
    title: 'Apple, generating JWS to sign App Store requests',
    href: 'https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests',
  },
  told: {
    claims: {
      bid: true,
      nonce: true,
      aud: /^(?:promotional-offer|introductory-offer-eligibility|advanced-commerce-api)$/u,
    },
  },
  lacks: ['exp', 'sub'],
  example: [{ alg: 'ES256' }, { iss: 'a', iat: 1790000000, aud: 'promotional-offer', bid: 'b', nonce: 'c' }],
} satisfies VendorToken;
