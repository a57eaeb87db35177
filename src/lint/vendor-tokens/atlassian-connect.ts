/** Requests of Atlassian Connect apps, which are bound to one call by its hash. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'request token of Atlassian Connect',
  source: {
    title: 'Atlassian, understanding JWT for Connect apps',
    href: 'https://developer.atlassian.com/cloud/confluence/understanding-jwt/',
  },
  told: { claims: { qsh: true, iss: true } },
  lacks: ['aud'],
  example: [{ alg: 'HS256' }, { iss: 'a', qsh: 'b', iat: 1790000000, exp: 1790000180 }],
} satisfies VendorToken;
