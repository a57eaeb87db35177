/** Signatures of the Zoom Meeting SDK. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'signature of the Zoom Meeting SDK',
  source: {
    title: 'Zoom, Meeting SDK authorization',
    href: 'https://developers.zoom.us/docs/meeting-sdk/auth/',
  },
  told: { claims: { appKey: true, tokenExp: true } },
  lacks: ['aud', 'iss', 'sub'],
  lives: 172800,
  example: [
    { alg: 'HS256' },
    { appKey: 'a', mn: '1', role: 0, iat: 1790000000, exp: 1790007200, tokenExp: 1790007200 },
  ],
} satisfies VendorToken;
