/** What rules ask to be found out before they run, as the page finds it out. Not: the page (src/ui/inspect/reading). */
import { decodeJws } from '#jose/jws/jws';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { knownSecretOf } from '#jose/weak-secret/known-secret';
import { evidenceOf } from '#lint/evidence';
import type { Given } from '#lint/given';

/**
 * @param now seconds since 1970-01-01T00:00:00Z
 * @param secretToo looks for a known secret, which takes tenths of a second
 */
export const foundOut = async (token: string, given: Given, now: number, secretToo = true) => {
  const jws = decodeJws(token);
  const keyText = given.key && readKey(given.key.text, given.key.reading ?? 'auto');
  const verification = await verifyJws(jws, keyText, now);
  const evidence = await evidenceOf(jws, keyText, verification, given.proof);
  return { verification, evidence, knownSecret: secretToo ? knownSecretOf(jws) : ('none' as const) };
};
