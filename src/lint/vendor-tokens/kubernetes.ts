/** Bound tokens of service accounts, which an API server extends to a year. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'service account token of Kubernetes',
  source: {
    title: 'Kubernetes, managing service accounts',
    href: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
  },
  told: { claims: { 'kubernetes.io': true } },
  lives: 366 * 86_400,
  example: [
    { alg: 'RS256' },
    { 'kubernetes.io': { namespace: 'a' }, aud: ['b'], iss: 'c', iat: 1790000000, exp: 1821536000 },
  ],
} satisfies VendorToken;
