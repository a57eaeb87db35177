/** Tokens of CKEditor Cloud Services, whose age is told by iat. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of CKEditor Cloud Services',
  source: {
    title: 'CKEditor Cloud Services, token endpoint',
    href: 'https://ckeditor.com/docs/cs/latest/developer-resources/security/token-endpoint.html',
  },
  told: { claims: { aud: true, iat: true, auth: true } },
  lacks: ['exp', 'iss'],
  names: ['user', 'email', 'name'],
  example: [{ alg: 'HS256' }, { aud: 'a', iat: 1790000000, sub: 'b', auth: { collaboration: {} } }],
} satisfies VendorToken;
