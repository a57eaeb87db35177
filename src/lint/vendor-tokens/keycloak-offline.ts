/** Offline tokens of Keycloak, which hold until they are revoked. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'offline token of Keycloak',
  source: {
    title: 'Keycloak, offline access',
    href: 'https://www.keycloak.org/docs/latest/server_admin/#_offline-access',
  },
  told: { claims: { typ: /^Offline$/u, azp: true } },
  lacks: ['exp'],
  example: [
    { alg: 'HS512' },
    { typ: 'Offline', azp: 'till', iss: 'https://login.bakery.example/realms/a', aud: 'b', iat: 1790000000 },
  ],
} satisfies VendorToken;
