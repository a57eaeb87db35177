/** Signs an expired token anew with its own secret or private key. Not: with any other key (edit/), and not the new claims (renewed.ts). */
import type { Jws } from '#jose/jws/jws';
import { signBytes } from '#jose/jws/sign';
import type { KeyText } from '#jose/keys/key';
import { signingKeyFor, type SigningKey } from '#jose/keys/signing-key';
import { draftOf } from '../edit/draft';
import { renewed } from './renewed';

export interface SignedAgain {
  readonly token: string;
  readonly by: SigningKey;
}

/**
 * Header and other claims stay, byte for byte.
 * @param now seconds since 1970-01-01T00:00:00Z
 * @throws Error that says why it can't be signed
 */
export const signAgain = async (jws: Jws, keyText: KeyText, now: number): Promise<SignedAgain> => {
  const payload = renewed(jws.payload?.utf8?.text ?? '', now);
  if (payload === undefined) throw new Error('The payload is not a JSON object, so it has no times.');
  const draft = draftOf({ header: jws.header.utf8?.text ?? '', payload }, jws);
  if ('says' in draft.signing) throw new Error(draft.signing.says);
  const { algorithm } = draft.signing;
  const by = await signingKeyFor(keyText, algorithm.name);
  if ('says' in by) throw new Error(by.says);
  return { token: await signBytes(draft.header, draft.payload, algorithm, by.key), by };
};
