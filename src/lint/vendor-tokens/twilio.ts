/** Access tokens of Twilio, which name the grants. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Twilio',
  source: { title: 'Twilio, access tokens', href: 'https://www.twilio.com/docs/iam/access-tokens' },
  told: { header: { cty: /^twilio-fpa/u }, claims: { grants: true } },
  lacks: ['aud'],
  lives: 86400,
  example: [
    { alg: 'HS256', cty: 'twilio-fpa;v=1' },
    { iss: 'SK1', sub: 'AC1', grants: {}, iat: 1790000000, exp: 1790086400 },
  ],
} satisfies VendorToken;
