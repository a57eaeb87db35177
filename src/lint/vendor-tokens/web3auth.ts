/** Identity tokens of Web3Auth, which name wallets and no subject. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'identity token of Web3Auth',
  source: {
    title: 'Web3Auth, identity token',
    href: 'https://docs.metamask.io/embedded-wallets/authentication/id-token',
  },
  told: { claims: { iss: /^https:\/\/api-auth\.web3auth\.io$/u, wallets: true } },
  lacks: ['sub'],
  names: ['email', 'name', 'verifierId'],
  example: [
    { alg: 'ES256' },
    {
      iss: 'https://api-auth.web3auth.io',
      aud: 'a',
      nonce: 'b',
      wallets: [],
      email: 'ada@bakery.example',
      iat: 1790000000,
      exp: 1790086400,
    },
  ],
} satisfies VendorToken;
