/** ID tokens of Yahoo! JAPAN, which live four weeks in its documentation's sample. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'ID token of Yahoo! JAPAN',
  source: {
    title: 'Yahoo! JAPAN, ID token',
    href: 'https://developer.yahoo.co.jp/yconnect/v2/id_token.html',
  },
  told: { claims: { iss: /^https:\/\/auth\.login\.yahoo\.co\.jp(?:\/yconnect\/v2)?$/u, nonce: true } },
  lives: 28 * 86_400,
  example: [
    { alg: 'RS256' },
    {
      iss: 'https://auth.login.yahoo.co.jp/yconnect/v2',
      sub: 'a',
      aud: ['b'],
      nonce: 'c',
      iat: 1790000000,
      exp: 1792419200,
    },
  ],
} satisfies VendorToken;
