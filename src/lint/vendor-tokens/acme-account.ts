/** External account bindings of ACME: an account key, signed by the CA’s secret. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'external account binding of ACME',
  source: { title: 'RFC 8555 section 7.3.4', href: 'https://www.rfc-editor.org/rfc/rfc8555#section-7.3.4' },
  told: { header: { url: true, kid: true }, claims: { kty: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [
    { alg: 'HS256', kid: 'a', url: 'https://ca.example/new-account' },
    { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' },
  ],
} satisfies VendorToken;
