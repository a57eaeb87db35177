/** Single sign-on tokens of Zendesk, which are used once within minutes of iat. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'single sign-on token of Zendesk',
  source: {
    title: 'Zendesk, enabling JWT single sign-on',
    href: 'https://support.zendesk.com/hc/en-us/articles/4408845838874',
  },
  told: { claims: { jti: true, iat: true, email: true, name: true, external_id: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  names: ['email', 'name'],
  example: [
    { alg: 'HS256' },
    { jti: 'a', iat: 1790000000, email: 'ada@bakery.example', name: 'Ada', external_id: '1' },
  ],
} satisfies VendorToken;
