/** User tokens of Stream, which name the user and are valid until they are revoked. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'user token of Stream',
  source: {
    title: 'Stream, tokens and authentication',
    href: 'https://getstream.io/chat/docs/node/tokens_and_authentication/',
  },
  told: { claims: { user_id: true }, only: true },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { user_id: 'ada' }],
} satisfies VendorToken;
