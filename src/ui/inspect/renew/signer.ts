/** The key that signed a token, where it is at hand: given, or known to everybody. Not: signing (sign-again.ts). */
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import type { FoundSecret } from '#jose/weak-secret/search';
import { loadKeyReader } from '../reading/key-reader';

export interface Signer {
  readonly key: () => Promise<KeyText>;
  /** Everybody can know it: the person did not give it. */
  readonly isPublic: boolean;
}

/** The one that matched, of what a text can mean. */
const matching = (keyText: KeyText, { key }: Verification): KeyText | undefined => {
  const one = keyText.keys.find(({ readAs }) => readAs === key.readAs);
  if (!one || !(one.jwk.kty === 'oct' || one.isPrivate)) return undefined;
  // A secret is in the reading; a private key of a set would have to be cut out of the text.
  if (keyText.form === 'jwks' && one.jwk.kty !== 'oct') return undefined;
  return { ...keyText, form: keyText.form === 'jwks' ? 'jwk' : keyText.form, keys: [one] };
};

/**
 * @param keyText what is in the key box, as it was read
 * @param secret what the search for a known secret found
 * @returns nothing where only others can sign
 */
export const signerOf = (
  verification: Verification,
  keyText: KeyText | undefined,
  secret: FoundSecret | 'none' | undefined,
): Signer | undefined => {
  const given =
    keyText && verification.signature.state === 'valid' ? matching(keyText, verification) : undefined;
  if (given) return { key: () => Promise.resolve(given), isPublic: false };
  if (secret === undefined || secret === 'none') return undefined;
  return { key: async () => (await loadKeyReader())(secret.text, secret.reading), isPublic: true };
};
