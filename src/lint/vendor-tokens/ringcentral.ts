/** Credentials of RingCentral that an app exchanges for tokens; their owner chooses the end and can revoke them. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'JWT credential of RingCentral',
  source: {
    title: 'RingCentral, JWT auth flow',
    href: 'https://developers.ringcentral.com/guide/authentication/jwt-flow',
  },
  told: {
    claims: { iss: /^https:\/\/platform\.(?:devtest\.)?ringcentral\.com/u, aud: /\/restapi\/oauth\/token$/u },
  },
  lives: Infinity,
  example: [
    { alg: 'RS256' },
    {
      iss: 'https://platform.ringcentral.com',
      aud: 'https://platform.ringcentral.com/restapi/oauth/token',
      sub: '1',
      iat: 1790000000,
      exp: 3943350844,
    },
  ],
} satisfies VendorToken;
