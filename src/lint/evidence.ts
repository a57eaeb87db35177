/** Finds out what rules need to know and cannot compute at once: the key that decided, thumbprints. Not: a judgement (the rules), or the secret that made a MAC, which takes a search (#jose/weak-secret/known-secret). */
import { algorithmOf, type Algorithm } from '#jose/algorithms';
import type { Key } from '#jose/keys/jwk';
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { candidatesFor } from '#jose/keys/key-choice';
import { publicKeyAsSecret } from '#jose/keys/public-key-as-secret';
import type { Checked } from '#jose/jws/verification';
import type { Evidence } from './given';
import { provenBy } from './proof';

/** The verification names the key by how it was read; where several could be meant, the first is looked at. */
const keyThatCounts = (
  jws: Jws,
  keyText: KeyText,
  algorithm: Algorithm | undefined,
  { key }: Checked,
): Key | undefined => {
  const kid = stringOf(headerParameter(jws, 'kid')?.value);
  const tried = algorithm
    ? candidatesFor(keyText, kid, algorithm).map((candidate) => candidate.key)
    : keyText.keys;
  return tried.find(({ readAs }) => readAs === key.readAs) ?? tried[0];
};

/**
 * Never throws. Everything stays in the page.
 * @param keyText as `readKey` read it; the key that the token was verified with
 * @param verification what that gave
 * @param proof what proves possession, as a person gave it
 */
export const evidenceOf = async (
  jws: Jws,
  keyText: KeyText | undefined,
  verification: Checked,
  proof?: string,
): Promise<Evidence> => {
  const algorithm = algorithmOf(stringOf(headerParameter(jws, 'alg')?.value) ?? '');
  const key = keyText && keyThatCounts(jws, keyText, algorithm, verification);
  const forged = keyText && algorithm ? await publicKeyAsSecret(jws, keyText, algorithm) : undefined;
  const proven = proof === undefined ? undefined : await provenBy(proof, jws);
  return {
    verification,
    ...(keyText ? { form: keyText.form } : {}),
    ...(key ? { key } : {}),
    ...(forged === undefined ? {} : { publicKeyAsSecret: forged }),
    ...(proven ? { proven } : {}),
  };
};
