/** What AWS Application Load Balancer means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { textIn, type Vendor } from '../vendor';

export default {
  vendor: 'AWS Application Load Balancer',
  source: 'aws-alb',
  fits: ({ header }) => textIn(header, 'signer').startsWith('arn:aws'),
  claims: [],
  header: [
    [
      'signer',
      'Signer',
      'The load balancer that signed the token. Compare it with your own: any load balancer in the region uses the same keys.',
    ],
    ['iss', 'Issuer', 'The identity provider that the person signed in at.'],
    ['client', 'Client ID', 'The client that the load balancer is at the identity provider.'],
    ['exp', 'Expiration time', 'From this time on the token must not be accepted, in seconds since 1970.'],
  ],
  example: {
    header: {
      signer: 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/b',
      iss: 'https://id.bakery.example',
      client: 'c',
      exp: 1,
    },
  },
} satisfies Vendor;
