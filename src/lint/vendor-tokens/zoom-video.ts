/** Tokens of the Zoom Video SDK. Not: signatures of the Meeting SDK (zoom.ts). */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of the Zoom Video SDK',
  source: {
    title: 'Zoom, Video SDK authorization',
    href: 'https://developers.zoom.us/docs/video-sdk/auth/',
  },
  told: { claims: { app_key: true, role_type: true } },
  lacks: ['aud', 'iss', 'sub'],
  lives: 172800,
  example: [
    { alg: 'HS256' },
    { app_key: 'a', role_type: 1, tpc: 'bakery', version: 1, iat: 1790000000, exp: 1790172800 },
  ],
} satisfies VendorToken;
