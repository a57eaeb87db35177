/** What the App Store signs: notifications, transactions, renewals. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'message that the App Store signed',
  source: {
    title: 'Apple, JWSTransactionDecodedPayload',
    href: 'https://developer.apple.com/documentation/appstoreserverapi/jwstransactiondecodedpayload',
  },
  told: { header: { x5c: true }, claims: { signedDate: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [
    { alg: 'ES256', x5c: ['MIIB'] },
    { notificationType: 'TEST', signedDate: 1790000000000 },
  ],
} satisfies VendorToken;
