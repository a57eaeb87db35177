/** Storefront tokens of BigCommerce, which expire at eat. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'storefront token of BigCommerce',
  source: {
    title: 'BigCommerce, storefront tokens',
    href: 'https://developer.bigcommerce.com/docs/rest-authentication/tokens',
  },
  told: { claims: { cid: true, corsOrigins: true, eat: true } },
  lacks: ['aud', 'exp'],
  example: [
    { alg: 'ES256' },
    { cid: [1], corsOrigins: [], eat: 1790086400, iat: 1790000000, iss: 'BC', sub: 'a' },
  ],
} satisfies VendorToken;
