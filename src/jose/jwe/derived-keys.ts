/** Keys that a library derives from the secret in its configuration, so that the secret itself does not fit. */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { Key } from '../keys/jwk';
import type { KeyText } from '../keys/key';
import type { JweAlgorithms } from './gate';

interface Derivation {
  /** Of the library, as a person knows it. */
  readonly name: string;
  readonly salt: string;
  readonly info: string;
}

/** Auth.js 5 salts with the name of the cookie. */
const authJs = (cookie: string): Derivation => ({
  name: `Auth.js 5 (cookie ${cookie})`,
  salt: cookie,
  info: `Auth.js Generated Encryption Key (${cookie})`,
});

const DERIVATIONS: readonly Derivation[] = [
  { name: 'NextAuth.js 4', salt: '', info: 'NextAuth.js Generated Encryption Key' },
  authJs('authjs.session-token'),
  authJs('__Secure-authjs.session-token'),
];

/**
 * The keys that such libraries make of a secret (RFC 5869), of the length that the content encryption takes.
 * @returns none where a key is wrapped, or where the text is no secret
 */
export const derivedKeys = ({ form, text }: KeyText, { management, encryption }: JweAlgorithms): Key[] => {
  if (management.mode !== 'direct' || form !== 'secret') return [];
  const secret = encodeUtf8(text.trim());
  return DERIVATIONS.map(({ name, salt, info }) => {
    const bytes = hkdf(sha256, secret, encodeUtf8(salt), encodeUtf8(info), encryption.keyBytes);
    return {
      readAs: `secret from which ${name} derives the key (HKDF)`,
      jwk: { kty: 'oct', k: encodeBase64url(bytes) },
      isPrivate: false,
    };
  });
};
