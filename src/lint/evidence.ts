/** Finds out what rules need to know and cannot compute at once: the key that decided, thumbprints. Not: a judgement (the rules), or the secret that made a MAC, which takes a search (#jose/weak-secret/known-secret). */
import { algorithmOf, type Algorithm } from '#jose/algorithms';
import type { Key } from '#jose/keys/jwk';
import { decodeJws, headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { readKey, type KeyText } from '#jose/keys/key';
import { candidatesFor } from '#jose/keys/key-choice';
import { publicKeyAsSecret } from '#jose/keys/public-key-as-secret';
import { thumbprintOf } from '#jose/keys/thumbprint';
import type { Checked } from '#jose/jws/verification';
import type { Evidence } from './given';

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

const THUMBPRINT = /^[\w-]{43}$/u;

/** A thumbprint as given, or that of the key in a proof or a key text. */
const thumbprintIn = async (proof: string): Promise<string | undefined> => {
  const text = proof.trim();
  if (THUMBPRINT.test(text)) return text;
  const proven = decodeJws(text);
  const brought = headerParameter(proven, 'jwk');
  const { header } = proven;
  const { span } = brought?.value ?? {};
  const source = span && header.utf8 ? header.utf8.text.slice(span.start, span.end) : text;
  const { keys, form } = readKey(source, 'auto');
  const [key] = keys;
  return key && form !== 'secret' ? thumbprintOf(key.jwk) : undefined;
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
  const proofThumbprint = proof === undefined ? undefined : await thumbprintIn(proof);
  return {
    verification,
    ...(keyText ? { form: keyText.form } : {}),
    ...(key ? { key } : {}),
    ...(forged === undefined ? {} : { publicKeyAsSecret: forged }),
    ...(proofThumbprint === undefined ? {} : { proofThumbprint }),
  };
};
