/** Access tokens of PingAM, formerly ForgeRock AM, that are JWTs: their scopes are a list. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of PingAM (ForgeRock)',
  source: {
    title: 'PingGateway, stateless access tokens',
    href: 'https://docs.pingidentity.com/pinggateway/2026/gateway-guide/oauth2-rs-stateless-encrypted.html',
  },
  told: { claims: { cts: /^OAUTH2_/u, tokenName: true } },
  typed: ['scope'],
  example: [
    { alg: 'RS256', kid: 'a' },
    {
      sub: 'ada',
      cts: 'OAUTH2_STATELESS_GRANT',
      tokenName: 'access_token',
      iss: 'https://login.bakery.example/am/oauth2',
      aud: 'till',
      scope: ['orders'],
      iat: 1790000000,
      exp: 1790003600,
    },
  ],
} satisfies VendorToken;
