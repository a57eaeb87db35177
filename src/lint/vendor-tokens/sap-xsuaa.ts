/** Tokens of SAP’s XSUAA, whose libraries compare jku with the domain that they are bound to. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of SAP XSUAA',
  source: {
    title: 'SAP, token validation for Java applications',
    href: 'https://github.com/SAP/cloud-security-services-integration-library/tree/main/java-security',
  },
  told: { header: { jku: /\/token_keys$/u }, claims: { zid: true, cid: true } },
  typed: ['scope'],
  lives: 43_200,
  fetchesKey: true,
  example: [
    { alg: 'RS256', jku: 'https://a.authentication.eu10.hana.ondemand.com/token_keys' },
    {
      zid: 'a',
      cid: 'b',
      iss: 'c',
      sub: 'd',
      aud: ['e'],
      scope: ['f'],
      jti: 'g',
      iat: 1790000000,
      exp: 1790043200,
    },
  ],
} satisfies VendorToken;
