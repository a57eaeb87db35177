/** Tokens for the App Store Connect API, whose scope is a list of requests. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token for App Store Connect',
  source: {
    title: 'Apple, generating tokens for API requests',
    href: 'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  },
  told: { claims: { aud: /^appstoreconnect-v1$/u } },
  lacks: ['sub'],
  typed: ['scope'],
  lives: 1200,
  example: [
    { alg: 'ES256', kid: '2X9R4HXF34' },
    { iss: 'a', iat: 1790000000, exp: 1790001200, aud: 'appstoreconnect-v1', scope: ['GET /v1/apps'] },
  ],
} satisfies VendorToken;
