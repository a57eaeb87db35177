/** What Clerk means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { textIn, told, type Vendor } from '../vendor';

export default {
  vendor: 'Clerk',
  source: 'clerk-session-tokens',
  fits: (token) =>
    told(/^https:\/\/(?:clerk\.[\w.-]+|[\w-]+\.clerk\.accounts\.dev)$/u)(token) ||
    textIn(token.header, 'cat').startsWith('cl_'),
  claims: [
    [
      'azp',
      'Authorized party',
      'string',
      "The origin of the page that asked for the token. Compare it with your own pages' origins.",
    ],
    [
      'fva',
      'Factor verification age',
      'list',
      'Minutes since the first and the second factor were verified; -1 for never.',
    ],
    ['sts', 'Session status', 'string', 'Whether the session is active or still pending.'],
    ['pla', 'Plan', 'string', 'The plan that is active, after u: for the person or o: for the organization.'],
    ['fea', 'Features', 'string', 'Features that the plan allows.'],
    ['o', 'Organization', 'object', 'The active organization, with the role and the permissions there.'],
    ['v', 'Version', 'number', 'The version of the token format.'],
  ],
  header: [['cat', 'Category', 'Which kind of token this is, in a form for Clerk alone.']],
  example: {
    header: { cat: 'cl_B7d4PD111AAA' },
    claims: { iss: 'https://clerk.bakery.example', azp: 'https://bakery.example', fva: [7, -1] },
  },
} satisfies Vendor;
