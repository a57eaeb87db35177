/** Tokens of Ably, whose kid names the key. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of Ably',
  source: { title: 'Ably, JWT authentication', href: 'https://ably.com/docs/auth/token/jwt' },
  told: { header: { kid: /^[\w-]+\.[\w-]+$/u }, claims: { 'x-ably-capability': true } },
  lacks: ['aud', 'iss', 'sub'],
  lives: 86400,
  example: [
    { alg: 'HS256', kid: 'a.b' },
    { iat: 1790000000, exp: 1790003600, 'x-ably-capability': '{}' },
  ],
} satisfies VendorToken;
