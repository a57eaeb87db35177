/** Tokens of Twitch for extensions, which name the channel and the viewer. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of a Twitch extension',
  source: {
    title: 'Twitch, JWT schema of extensions',
    href: 'https://dev.twitch.tv/docs/extensions/reference/#jwt-schema',
  },
  told: { claims: { opaque_user_id: true, channel_id: true, role: true } },
  lacks: ['aud', 'iss', 'sub'],
  example: [
    { alg: 'HS256' },
    { exp: 1790003600, opaque_user_id: 'U1', channel_id: '2', role: 'viewer', pubsub_perms: {} },
  ],
} satisfies VendorToken;
