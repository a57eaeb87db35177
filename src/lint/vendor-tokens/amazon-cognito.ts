/** Access tokens of Amazon Cognito, which name the client and no audience. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of Amazon Cognito',
  source: {
    title: 'Amazon Cognito, understanding the access token',
    href: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
  },
  told: { claims: { iss: /^https:\/\/cognito-idp\./u, token_use: /^access$/u } },
  lacks: ['aud'],
  lives: 86400,
  example: [
    { alg: 'RS256' },
    {
      iss: 'https://cognito-idp.eu-central-1.amazonaws.com/a',
      token_use: 'access',
      client_id: 'b',
      iat: 1790000000,
      exp: 1790003600,
    },
  ],
} satisfies VendorToken;
