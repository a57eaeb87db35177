/** Tokens for Hasura, whose claims are under a name of its own. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token for Hasura',
  source: {
    title: 'Hasura, authentication using JWTs',
    href: 'https://hasura.io/docs/2.0/auth/authentication/jwt/',
  },
  told: { claims: { 'https://hasura.io/jwt/claims': true } },
  lacks: ['aud', 'iss'],
  example: [
    { alg: 'HS256' },
    { sub: 'a', iat: 1790000000, exp: 1790003600, 'https://hasura.io/jwt/claims': {} },
  ],
} satisfies VendorToken;
