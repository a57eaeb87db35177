/** Server tokens of Stream, which name no user. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'server token of Stream',
  source: { title: 'Stream, REST API authentication', href: 'https://getstream.io/chat/docs/rest/' },
  told: { claims: { server: true }, only: true },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { server: true }],
} satisfies VendorToken;
