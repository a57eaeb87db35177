/** Access tokens of Adobe IMS: created_at and expires_in in milliseconds, and the name of a key in x5u. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Adobe IMS',
  source: {
    title: 'Adobe, OAuth server-to-server authentication',
    href: 'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/',
  },
  told: { claims: { as: /^ims-/u, created_at: true, expires_in: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  names: ['user_id', 'aa_id', 'id'],
  fetchesKey: 'by name',
  example: [
    { alg: 'RS256', x5u: 'ims_na1-key-at-1.cer' },
    {
      as: 'ims-na1',
      type: 'access_token',
      created_at: '1790000000000',
      expires_in: '86400000',
      user_id: 'a@techacct.adobe.com',
    },
  ],
} satisfies VendorToken;
