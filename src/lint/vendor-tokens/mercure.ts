/** Keys of a Mercure hub, which name the topics. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of a Mercure hub',
  source: { title: 'Mercure, authorization', href: 'https://mercure.rocks/spec#authorization' },
  told: { claims: { mercure: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { mercure: { publish: ['*'] } }],
} satisfies VendorToken;
