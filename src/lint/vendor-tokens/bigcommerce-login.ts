/** Customer logins of BigCommerce, whose age is told by iat. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'customer login of BigCommerce',
  source: {
    title: 'BigCommerce, customer login API',
    href: 'https://developer.bigcommerce.com/docs/start/authentication/customer-login',
  },
  told: { claims: { operation: true, store_hash: true, iat: true } },
  lacks: ['aud', 'exp', 'sub'],
  example: [
    { alg: 'HS256' },
    { iss: 'a', iat: 1790000000, jti: 'b', operation: 'customer_login', store_hash: 'c', customer_id: 2 },
  ],
} satisfies VendorToken;
