/** Refresh tokens of Descope, which live as long as its console says: four weeks, if nothing is chosen. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'refresh token of Descope',
  source: { title: 'Descope, session management', href: 'https://docs.descope.com/manage/session/' },
  told: { claims: { drn: /^DSR$/u } },
  lacks: ['aud'],
  lives: 31_536_000,
  example: [
    { alg: 'RS256', kid: 'SK2' },
    {
      drn: 'DSR',
      iss: 'https://api.descope.com/P2a',
      sub: 'U2b',
      roles: ['baker'],
      iat: 1790000000,
      exp: 1792419200,
    },
  ],
} satisfies VendorToken;
