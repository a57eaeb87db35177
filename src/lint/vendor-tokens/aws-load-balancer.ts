/** Claims of a user that a load balancer of AWS signs for the service behind it. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'user claims of an AWS load balancer',
  source: {
    title: 'AWS, authenticating users with a load balancer',
    href: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
  },
  told: { header: { signer: /^arn:aws[\w-]*:(?:elasticloadbalancing|ec2):/u }, claims: {} },
  lacks: ['aud'],
  names: ['email', 'name', 'given_name', 'family_name', 'preferred_username'],
  example: [
    { alg: 'ES256', kid: 'a', signer: 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/oven/1' },
    { sub: 'a', email: 'ada@bakery.example', exp: 1790000120, iss: 'https://login.bakery.example' },
  ],
} satisfies VendorToken;
