/** What can be said of a signature before its key is tried, or without one. Not: trying keys (verify.ts). */
import { algorithmOf, type Algorithm } from '../algorithms';
import { knownHere } from '../algorithm-here';
import type { KeyText } from '../keys/key';
import { notChecked, ownKeySays, unsupportedSays, unusedKey } from './answers';
import { algorithmExpected, algorithmRefusal, NOTHING_EXPECTED, type Expectations } from './expectations';
import { cutOffRsaFault, gateFault, signatureFault, type Fault } from './gate';
import { headerParameter, stringOf, type Jws } from './jws';
import { mayBeDetached } from './payload';
import type { Checked, KeyAnswer } from './verification';

const faultAnswers = ({ reason, says, at }: Fault, key: KeyAnswer): Checked => ({
  verdict: 'invalid',
  signature: { state: 'invalid', says, reason, ...(at ? { at } : {}) },
  key,
});

/** @param says a whole sentence */
export const unsupportedAnswers = (says: string, key: KeyAnswer): Checked => ({
  verdict: 'unsupported',
  signature: { state: 'unsupported', says, reason: 'algorithm-unsupported' },
  key,
});

/**
 * The algorithm to check the signature with, or the answers where no key can make the token valid.
 * @param expected only its algorithms count
 */
export const algorithmToCheck = (
  jws: Jws,
  keyText: KeyText | undefined,
  expected: Expectations,
): Algorithm | Checked => {
  const unused = unusedKey(keyText, ownKeySays(jws));
  const broken = gateFault(jws);
  if (broken) return faultAnswers(broken, unused);
  const alg = stringOf(headerParameter(jws, 'alg')?.value) ?? '';
  if (!algorithmExpected(jws, expected)) {
    const because = algorithmRefusal(jws, expected.algorithms ?? []);
    const signature = { ...notChecked(because), reason: 'algorithm-unexpected' as const };
    return { verdict: 'invalid', signature, key: unused };
  }
  const algorithm = algorithmOf(alg);
  if (!algorithm) return unsupportedAnswers(unsupportedSays(alg), unused);
  const misshapen = signatureFault(jws, algorithm);
  return misshapen ? faultAnswers(misshapen, unused) : algorithm;
};

/**
 * The key to try, or the answers where none can be.
 * @param isHere whether signatures with the algorithm can be checked here
 */
export const keyToTry = (
  jws: Jws,
  keyText: KeyText | undefined,
  algorithm: Algorithm,
  isHere: boolean,
): KeyText | Checked => {
  const unused = unusedKey(keyText, ownKeySays(jws));
  if (!isHere) return unsupportedAnswers(unsupportedSays(algorithm.name), unused);
  const cutOff = keyText && !keyText.problem ? undefined : cutOffRsaFault(jws, algorithm);
  if (cutOff) return faultAnswers(cutOff, unused);
  if (!keyText) {
    const takes = mayBeDetached(jws) ? 'add a key, and the payload if it was sent separately' : 'add a key';
    return { verdict: 'unverified', signature: notChecked(takes), key: unused };
  }
  if (keyText.problem)
    return { verdict: 'unverified', signature: notChecked("the key can't be read"), key: unused };
  if (globalThis.crypto?.subtle === undefined) {
    return unsupportedAnswers(
      'WebCrypto is missing: a browser has it on https pages and on localhost only.',
      unused,
    );
  }
  return keyText;
};

/**
 * What `checkJws` finds out without a key, at once. Never throws.
 * @param algorithms the only ones that are taken; any when absent
 * @returns undefined where the browser has to be asked, which takes a promise
 */
export const checkWithoutKey = (jws: Jws, algorithms: Expectations['algorithms']): Checked | undefined => {
  const algorithm = algorithmToCheck(jws, undefined, {
    ...NOTHING_EXPECTED,
    ...(algorithms ? { algorithms } : {}),
  });
  if ('verdict' in algorithm) return algorithm;
  const isHere = knownHere(algorithm);
  const answers = isHere === undefined ? undefined : keyToTry(jws, undefined, algorithm, isHere);
  return answers && 'verdict' in answers ? answers : undefined;
};
