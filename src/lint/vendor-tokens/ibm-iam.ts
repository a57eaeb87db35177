/** Access tokens of IBM Cloud IAM, whose sub is an address. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'access token of IBM Cloud IAM',
  source: {
    title: 'IBM Cloud, IAM access tokens',
    href: 'https://cloud.ibm.com/docs/account?topic=account-iamtoken_from_apikey',
  },
  told: { claims: { iam_id: true, iss: /iam\.cloud\.ibm\.com/u } },
  lacks: ['aud'],
  example: [
    { alg: 'RS256' },
    {
      iam_id: 'IBMid-1',
      iss: 'https://iam.cloud.ibm.com/identity',
      sub: 'ada@bakery.example',
      iat: 1790000000,
      exp: 1790003600,
    },
  ],
} satisfies VendorToken;
