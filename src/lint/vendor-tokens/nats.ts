/** User and account tokens of NATS, signed with an nkey and ended by a revocation in the account. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of NATS',
  source: {
    title: 'NATS, JWT guide',
    href: 'https://docs.nats.io/running-a-nats-service/nats_admin/security/jwt',
  },
  told: { header: { alg: /^ed25519(?:-nkey)?$/u }, claims: { nats: true } },
  lacks: ['aud', 'exp'],
  example: [{ alg: 'ed25519-nkey' }, { iss: 'A', sub: 'U', iat: 1790000000, jti: 'a', nats: {} }],
} satisfies VendorToken;
