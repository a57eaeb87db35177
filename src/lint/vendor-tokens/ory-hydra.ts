/** Access tokens of Ory Hydra, whose aud is empty unless a client asks for one. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Ory Hydra',
  source: { title: 'Ory, JWT access tokens', href: 'https://www.ory.com/docs/oauth2-oidc/jwt-access-token' },
  told: { claims: { scp: true, client_id: true, ext: true } },
  lacks: ['aud'],
  example: [
    { alg: 'RS256' },
    { aud: [], client_id: 'a', ext: {}, scp: [], iss: 'b', sub: 'c', iat: 1790000000, exp: 1790003600 },
  ],
} satisfies VendorToken;
