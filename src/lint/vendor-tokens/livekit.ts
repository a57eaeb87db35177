/** Access tokens of LiveKit, which name the room. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of LiveKit',
  source: {
    title: 'LiveKit, authentication',
    href: 'https://docs.livekit.io/home/get-started/authentication/',
  },
  told: { claims: { video: true, iss: true } },
  lacks: ['aud'],
  lives: 86400,
  example: [
    { alg: 'HS256' },
    { iss: 'API1', sub: 'ada', video: { room: 'a' }, nbf: 1790000000, exp: 1790021600 },
  ],
} satisfies VendorToken;
