/** Tokens of an application of Vonage. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'application token of Vonage',
  source: {
    title: 'Vonage, authentication',
    href: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
  },
  told: { claims: { application_id: true, jti: true } },
  lacks: ['aud', 'iss'],
  lives: 86400,
  example: [{ alg: 'RS256' }, { application_id: 'a', jti: 'b', iat: 1790000000, exp: 1790003600 }],
} satisfies VendorToken;
