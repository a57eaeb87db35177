/** Access tokens of Keycloak, which have an audience only where a mapper adds one. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Keycloak',
  source: {
    title: 'Keycloak, audience support',
    href: 'https://www.keycloak.org/docs/latest/server_admin/#audience-support',
  },
  told: { claims: { typ: /^Bearer$/u, azp: true, iss: /\/realms\//u } },
  lacks: ['aud'],
  example: [
    { alg: 'RS256' },
    {
      typ: 'Bearer',
      azp: 'till',
      iss: 'https://login.bakery.example/realms/a',
      sub: 'c',
      iat: 1790000000,
      exp: 1790000300,
    },
  ],
} satisfies VendorToken;
