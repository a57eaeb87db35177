/** What Kubernetes means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { hasAll, type Vendor } from '../vendor';

export default {
  vendor: 'Kubernetes',
  source: 'kubernetes-tokens',
  fits: ({ claims }) =>
    hasAll(claims, 'kubernetes.io') || hasAll(claims, 'kubernetes.io/serviceaccount/service-account.name'),
  claims: [
    [
      'kubernetes.io',
      'Kubernetes',
      'object',
      'The namespace, service account and pod that the token is bound to.',
    ],
    [
      'kubernetes.io/serviceaccount/namespace',
      'Namespace',
      'string',
      'The namespace of the service account (older tokens, which do not expire).',
    ],
    ['kubernetes.io/serviceaccount/secret.name', 'Secret', 'string', 'The secret that holds this token.'],
    [
      'kubernetes.io/serviceaccount/service-account.name',
      'Service account',
      'string',
      'The service account that the token is for.',
    ],
    [
      'kubernetes.io/serviceaccount/service-account.uid',
      'Service account UID',
      'string',
      'Names the service account for as long as it exists.',
    ],
  ],
  example: { claims: { 'kubernetes.io': {} } },
} satisfies Vendor;
