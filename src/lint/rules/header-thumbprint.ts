/** A certificate thumbprint in a JOSE header that is no thumbprint. Not: the certificates themselves (header-x5c-not-der). */
import { rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

/** Characters of base64url that 20 bytes of SHA-1 and 32 bytes of SHA-256 take. */
const LENGTHS = [
  ['x5t', 'SHA-1', 20, 27],
  ['x5t#S256', 'SHA-256', 32, 43],
] as const;

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'warning',
  says: 'The certificate thumbprint has the wrong length.',
  why: 'A verifier that looks for the certificate by its thumbprint finds none and rejects the token.',
  fix: 'Hash the DER of the certificate. Write the bytes of the hash in base64url, not in hexadecimal.',
  sources: [rfc(7515, '4.1.7'), rfc(7515, '4.1.8')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', x5t: '5CCBF71E38ED5CF3A4F4F1B1D0C2E5F6A7B8C9D0' }, ACCESS),
      jwt({ alg: 'HS256', 'x5t#S256': 'b3ZlbiBvbmU' }, ACCESS),
      jwt({ alg: 'HS256', x5t: 27 }, ACCESS),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256', x5t: 'LCzlNExJqNxH-d8LQxdCYDn8d_k' }, ACCESS),
      jwt({ alg: 'HS256', 'x5t#S256': 'gZk9LrsBOMhZJiwdcDOW7kpfyuvA6vxu8SnN_7qx7Jc' }, ACCESS),
    ],
  },
  check: (jws) =>
    LENGTHS.map(([name, hash, bytes, length]) => {
      const { text, at } = parameterOf(jws, name) ?? {};
      if (!at || new RegExp(`^[\\w-]{${length}}$`, 'u').test(text ?? '')) return undefined;
      // A text of another length may be a name that both sides agreed on; hexadecimal and other types are mistakes.
      const isMistake = text === undefined || new RegExp(`^[\\da-f]{${2 * bytes}}$`, 'iu').test(text);
      const says = `${name} must be ${hash} (${bytes} bytes) in base64url.`;
      return { at, severity: isMistake ? 'warning' : 'info', says };
    }),
});
