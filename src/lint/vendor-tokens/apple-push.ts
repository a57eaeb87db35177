/** The token with which a provider calls Apple Push Notification service. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'provider token of Apple Push Notification service',
  source: {
    title: 'Apple, establishing a token-based connection to APNs',
    href: 'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
  },
  told: {
    header: { alg: /^ES256$/u, kid: /^[A-Z\d]{10}$/u },
    claims: { iss: /^[A-Z\d]{10}$/u, iat: true },
    only: true,
  },
  lacks: ['aud', 'exp', 'sub'],
  example: [
    { alg: 'ES256', kid: 'ABC123DEFG' },
    { iss: 'DEF123GHIJ', iat: 1790000000 },
  ],
} satisfies VendorToken;
