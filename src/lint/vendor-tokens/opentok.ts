/** Client tokens of Vonage Video, whose nonce is a number. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of Vonage Video',
  source: {
    title: 'Vonage Video, token creation',
    href: 'https://developer.vonage.com/en/video/guides/create-token',
  },
  told: { claims: { session_id: true, role: true, scope: /^session\.connect$/u } },
  lacks: ['aud', 'iss', 'sub'],
  typed: ['nonce'],
  lives: 30 * 86_400,
  example: [
    { alg: 'RS256' },
    {
      session_id: 'a',
      role: 'publisher',
      scope: 'session.connect',
      nonce: 0.5,
      iat: 1790000000,
      exp: 1790086400,
    },
  ],
} satisfies VendorToken;
