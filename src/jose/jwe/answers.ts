/** The answers of a decryption in words. Not: how they are found (jwe/decrypt.ts). */
import type { Fault } from '../jws/gate';
import type { KeyManagement } from './algorithms';
import type { JweAttempt } from './attempt';
import type { ContentAnswer, Decryption } from './decryption';
import type { JweAlgorithms } from './gate';
import { readAsForDecryption } from './key';
import type { KeyText } from '../keys/key';
import type { KeyAnswer } from '../jws/verification';

const decryptedSays = ({ mode }: KeyManagement): string => {
  if (mode === 'rsa' || mode === 'agree' || mode === 'agree-wrap') {
    return 'Decrypted and unchanged. Nobody knows who encrypted it: anyone with the public key can.';
  }
  const what = mode === 'password' ? 'this password' : 'this key';
  return `Decrypted, and unchanged since its encryption by a holder of ${what}.`;
};

/** @param tried how many keys were */
export const contentAnswer = (
  { outcome, refusal, says }: JweAttempt,
  { management }: JweAlgorithms,
  tried: number,
): ContentAnswer => {
  if (outcome === 'decrypted') {
    return {
      state: 'decrypted',
      says: refusal
        ? `The key opens it, but it must not be trusted: ${refusal.because}.`
        : decryptedSays(management),
    };
  }
  if (outcome === 'failed') {
    const which =
      tried > 1 ? `None of the ${tried} keys that the text can mean opens it` : 'This key does not open it';
    return {
      state: 'failed',
      says:
        says ??
        `${which}. Either it was encrypted for another key, or something in it was changed afterwards.`,
      reason: 'decrypt-failed',
    };
  }
  if (outcome === 'unsupported') {
    return {
      state: 'unsupported',
      says: says ?? `This browser can't do ${management.name} with this key.`,
      reason: 'algorithm-unsupported',
    };
  }
  return {
    state: 'not-tried',
    says:
      outcome === 'public-half'
        ? 'Not decrypted: this is the public half of the key. Decrypting needs the private half.'
        : "Not decrypted: this key can't be used for it.",
  };
};

/** The key's answer where one was tried. */
export const jweKeyAnswer = ({ key, refusal }: JweAttempt): KeyAnswer => {
  const readAs = readAsForDecryption(key);
  return refusal
    ? {
        state: 'refused',
        says: `This key must not be trusted here: ${refusal.because}.`,
        reason: refusal.reason,
        readAs,
      }
    : { state: 'given', says: 'You gave the key.', readAs };
};

/** The key's answer where no key came into it. */
export const unusedJweKey = (keyText: KeyText | undefined): KeyAnswer => {
  if (!keyText) return { state: 'none', says: 'You gave no key.' };
  if (!keyText.problem) return { state: 'given', says: 'The key was not used.' };
  const { says, at } = keyText.problem;
  return {
    state: 'refused',
    says: `The key can't be read, at character ${at.start + 1}: ${says}`,
    reason: 'key-invalid',
  };
};

/** The answers for what no key could make valid. */
export const faultDecryption = ({ says, reason, at }: Fault, key: KeyAnswer): Decryption => ({
  verdict: 'invalid',
  content: { state: 'failed', says, reason, ...(at ? { at } : {}) },
  key,
});

/** The answers for what is not done here. */
export const unsupportedDecryption = (says: string, key: KeyAnswer): Decryption => ({
  verdict: 'unsupported',
  content: { state: 'unsupported', says, reason: 'algorithm-unsupported' },
  key,
});
