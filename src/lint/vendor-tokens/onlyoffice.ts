/** Configurations that ONLYOFFICE Docs signs: a message, read once. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'configuration of ONLYOFFICE Docs',
  source: {
    title: 'ONLYOFFICE, request token',
    href: 'https://api.onlyoffice.com/docs/docs-api/additional-api/signature/',
  },
  told: { claims: { document: true, editorConfig: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { document: {}, editorConfig: {} }],
} satisfies VendorToken;
