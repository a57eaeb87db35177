/** Tokens that sign who calls whom (STIR): their key is fetched from x5u, and iat tells how old they are. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'PASSporT of a telephone call',
  source: { title: 'RFC 8225: PASSporT', href: 'https://www.rfc-editor.org/rfc/rfc8225' },
  told: { header: { typ: /^passport$/iu, x5u: true }, claims: { orig: true, dest: true, iat: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  fetchesKey: true,
  example: [
    { alg: 'ES256', typ: 'passport', ppt: 'shaken', x5u: 'https://keys.bakery.example/passport.cer' },
    { attest: 'A', dest: { tn: ['12155550131'] }, iat: 1790000000, orig: { tn: '12155550121' }, origid: 'a' },
  ],
} satisfies VendorToken;
