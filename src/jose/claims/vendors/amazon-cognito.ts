/** What Amazon Cognito means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Amazon Cognito',
  source: 'cognito-tokens',
  fits: told(/^https:\/\/cognito-idp\.[a-z\d-]+\.amazonaws\.com(?:\.cn)?\//u),
  claims: [
    [
      'token_use',
      'Token use',
      'string',
      'Which kind of token this is: access or id. A service must accept only the kind it expects.',
    ],
    ['cognito:groups', 'Groups', 'list', 'Groups of the user pool that the person is in.'],
    ['cognito:username', 'User name', 'string', 'The user name in the user pool.'],
    ['cognito:roles', 'IAM roles', 'list', "IAM roles of the person's groups."],
    [
      'cognito:preferred_role',
      'Preferred IAM role',
      'string',
      "The IAM role of the person's first-ranking group.",
    ],
    ['username', 'User name', 'string', 'The user name in the user pool.'],
    ['event_id', 'Event ID', 'string', 'Names the sign-in that the token came from.'],
    ['origin_jti', 'Original token ID', 'string', 'Names the sign-in whose tokens are revoked together.'],
    ['device_key', 'Device', 'string', 'The remembered device that the person used.'],
    ['version', 'Version', 'number', 'The version of the token format.'],
    ['identities', 'Identities', 'list', 'Accounts elsewhere that are linked with this one.'],
  ],
  example: {
    claims: {
      iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a',
      token_use: 'id',
      'cognito:groups': [],
    },
  },
} satisfies Vendor;
