/** Tokens with which Prometheus reads the metrics of MinIO; they live a hundred years. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'metrics token of MinIO',
  source: {
    title: 'MinIO, mc admin prometheus generate',
    href: 'https://min.io/docs/minio/linux/reference/minio-mc-admin/mc-admin-prometheus-generate.html',
  },
  told: { claims: { iss: /^prometheus$/u, sub: true, exp: true }, only: true },
  lacks: ['aud', 'iat'],
  lives: 101 * 365 * 86_400,
  example: [{ alg: 'HS512' }, { iss: 'prometheus', sub: 'a', exp: 4943600000 }],
} satisfies VendorToken;
