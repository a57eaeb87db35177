/** Tokens of a key pair of Snowflake. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'key pair token of Snowflake',
  source: {
    title: 'Snowflake, authenticating to the server',
    href: 'https://docs.snowflake.com/developer-guide/sql-api/authenticating',
  },
  told: { claims: { iss: /\.SHA256:/u } },
  lacks: ['aud'],
  lives: 3600,
  example: [{ alg: 'RS256' }, { iss: 'A.B.SHA256:c', sub: 'A.B', iat: 1790000000, exp: 1790003600 }],
} satisfies VendorToken;
