/** Single sign-on tokens of Canny, read once. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'single sign-on token of Canny',
  source: { title: 'Canny, SSO redirect', href: 'https://developers.canny.io/sso' },
  told: { claims: { avatarURL: true, email: true, id: true, name: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  names: ['email'],
  example: [{ alg: 'HS256' }, { avatarURL: 'a', email: 'ada@bakery.example', id: '1', name: 'Ada' }],
} satisfies VendorToken;
