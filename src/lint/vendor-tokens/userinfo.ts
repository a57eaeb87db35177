/** Signed UserInfo responses, which are read at once. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'signed UserInfo response',
  source: {
    title: 'OpenID Connect Core section 5.3.2',
    href: 'https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse',
  },
  told: {
    claims: { iss: true, aud: true, sub: true, name: true, picture: true },
    without: ['iat', 'exp', 'nonce'],
  },
  lacks: ['exp', 'iat'],
  names: ['email', 'phone_number', 'name'],
  example: [{ alg: 'RS256' }, { iss: 'a', aud: 'b', sub: 'c', name: 'Ada', picture: 'd' }],
} satisfies VendorToken;
