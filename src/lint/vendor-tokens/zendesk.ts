/** Single sign-on tokens of Zendesk, which are used once within minutes of iat. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'single sign-on token of Zendesk',
  source: {
    title: 'Zendesk, anatomy of a JWT request',
    href: 'https://support.zendesk.com/hc/en-us/articles/4408881965722-Anatomy-of-a-JWT-request',
  },
  told: {
    claims: { jti: true, iat: true, email: true, name: true },
    without: ['aud', 'exp', 'iss', 'sub'],
  },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  names: ['email', 'name'],
  example: [
    { alg: 'HS256' },
    { jti: 'a', iat: 1790000000, email: 'ada@bakery.example', name: 'Ada', external_id: '1' },
  ],
} satisfies VendorToken;
