/** Software statements of OAuth clients, which are shown to every server that registers them. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'software statement',
  source: {
    title: 'RFC 7591 section 2.3: software statement',
    href: 'https://www.rfc-editor.org/rfc/rfc7591#section-2.3',
  },
  told: { claims: { software_id: true, iss: true, iat: true } },
  lacks: ['aud', 'exp', 'sub'],
  example: [{ alg: 'PS256' }, { iss: 'OpenBanking Ltd', iat: 1790000000, jti: 'a', software_id: 'b' }],
} satisfies VendorToken;
