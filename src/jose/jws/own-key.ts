/** A verification under the key that came inside the token: the signature may match, and that proves nothing (RFC 8725 section 3.10). Not: finding that key (brought-keys.ts). */
import type { Verification } from './verification';

type Answers = Omit<Verification, 'policy'>;

/**
 * What the answers come to where the person took the key from the token itself.
 * @returns never `valid`
 */
export const underOwnKey = (answers: Answers): Answers => {
  const { verdict, signature, key } = answers;
  if (verdict !== 'valid') return answers;
  return {
    verdict: 'unverified',
    signature: {
      ...signature,
      says: 'The signature matches the key that came inside the token. Anyone can sign with a key of their own.',
    },
    key: {
      ...key,
      state: 'from-token',
      says: 'The key came inside the token, so it proves nothing by itself. Compare it with a key or a certificate that you trust.',
    },
  };
};
