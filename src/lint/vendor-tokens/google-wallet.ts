/** Passes to be saved to Google Wallet. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'pass for Google Wallet',
  source: { title: 'Google Wallet, JWT', href: 'https://developers.google.com/wallet/generic/use-cases/jwt' },
  told: { claims: { typ: /^savetowallet$/iu, payload: true } },
  lacks: ['exp', 'sub'],
  example: [
    { alg: 'RS256' },
    { iss: 'a@b.iam.gserviceaccount.com', aud: 'google', typ: 'savetowallet', payload: {} },
  ],
} satisfies VendorToken;
