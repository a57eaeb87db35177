/** Access tokens of Kinde, which live a day and name the APIs in aud. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Kinde',
  source: { title: 'Kinde, access tokens', href: 'https://docs.kinde.com/build/tokens/about-access-tokens/' },
  told: { claims: { iss: /^https:\/\/[\w-]+\.kinde\.com$/u, scp: true } },
  lacks: ['aud'],
  lives: 86_400,
  example: [
    { alg: 'RS256' },
    {
      iss: 'https://a.kinde.com',
      aud: [],
      azp: 'b',
      scp: ['openid'],
      sub: 'kp_1',
      iat: 1790000000,
      exp: 1790086400,
    },
  ],
} satisfies VendorToken;
