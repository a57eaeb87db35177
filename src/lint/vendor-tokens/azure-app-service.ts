/** Session tokens of the built-in login of Azure App Service. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'session token of Azure App Service',
  source: {
    title: 'Azure App Service, what is in its token',
    href: 'https://adrianhall.github.io/develop-mobile-apps-with-csharp-and-azure/chapter2/debugging/',
  },
  told: { claims: { iss: /\.azurewebsites\.net\/?$/u, stable_sid: true } },
  lacks: ['iat'],
  example: [
    { alg: 'HS256' },
    {
      sub: 'sid:1',
      stable_sid: 'sid:2',
      idp: 'aad',
      ver: '3',
      iss: 'https://bakery.azurewebsites.net/',
      aud: 'https://bakery.azurewebsites.net/',
      nbf: 1790000000,
      exp: 1790003600,
    },
  ],
} satisfies VendorToken;
