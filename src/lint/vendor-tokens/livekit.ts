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
  lives: 2_592_000,
  example: [
    { alg: 'HS256' },
    { iss: 'API1', sub: 'ada', video: { room: 'a' }, nbf: 1790000000, exp: 1792592000 },
  ],
} satisfies VendorToken;
