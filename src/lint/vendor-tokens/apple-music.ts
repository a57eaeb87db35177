/** Developer tokens of Apple Music, which live six months at most. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'developer token of Apple Music',
  source: {
    title: 'Apple, generating developer tokens',
    href: 'https://developer.apple.com/documentation/applemusicapi/generating-developer-tokens',
  },
  told: {
    header: { alg: /^ES256$/u, kid: /^[A-Z\d]{10}$/u },
    claims: { iss: /^[A-Z\d]{10}$/u, iat: true, exp: true },
    without: ['sub', 'aud'],
  },
  lacks: ['aud', 'sub'],
  lives: 15_777_000,
  example: [
    { alg: 'ES256', kid: 'ABC123DEFG' },
    { iss: 'DEF123GHIJ', iat: 1790000000, exp: 1805777000 },
  ],
} satisfies VendorToken;
