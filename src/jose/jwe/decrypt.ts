/** Decrypts a JWE with keys that a person gave (RFC 7516 section 5.2). Decryption does not prove who made it. */
import type { Fault } from '../jws/gate';
import type { ContentEncryption, KeyManagement } from './algorithms';
import { contentAnswer, faultDecryption, jweKeyAnswer, unsupportedDecryption, unusedJweKey } from './answers';
import { ephemeralOutcome, jweAttempt, type JweAttempt } from './attempt';
import type { Decryption } from './decryption';
import { derivedKeys } from './derived-keys';
import { gate, type JweAlgorithms } from './gate';
import { keysToTry } from './key';
import { jweFitRefusal, jweKeyRefusal } from './key-policy';
import type { JweMessage } from './message';
import type { KeyText } from '../keys/key';
import type { Verdict } from '../jws/verification';

/** Chromium's WebCrypto has no AES of 192 bits. */
const hasAes192 = async (): Promise<boolean> => {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(24), 'AES-GCM', false, ['decrypt']);
    return true;
  } catch {
    return false;
  }
};

/** Why the browser can't do it, whatever the key. */
const unsupportedSays = async (
  { name, here, aes }: KeyManagement,
  encryption: ContentEncryption,
): Promise<string | undefined> => {
  if (!here) {
    return `${name} is not supported here. Its padding lets an attacker who can ask often enough read or forge (RFC 8725 section 3.2).`;
  }
  if ((aes === 192 || encryption.aes === 192) && !(await hasAes192())) {
    return "This browser's WebCrypto has no AES with keys of 192 bits.";
  }
  return undefined;
};

/** The first key that opens it; one after another, since a password costs seconds. */
const attempts = async (
  message: JweMessage,
  algorithms: JweAlgorithms,
  keyText: KeyText,
): Promise<JweAttempt[]> => {
  const made: JweAttempt[] = [];
  for (const key of keyText.keys) {
    // oxlint-disable-next-line no-await-in-loop
    const each = await jweAttempt(message, algorithms, keyText, key);
    made.push(each);
    if (each.outcome === 'decrypted' && !each.refusal) break;
  }
  return made;
};

/** A derived key counts only when it opens the token: that it does not says nothing of the secret. */
const attemptsWithDerived = async (
  message: JweMessage,
  algorithms: JweAlgorithms,
  keyText: KeyText,
): Promise<JweAttempt[]> => {
  const made = await attempts(message, algorithms, keyText);
  if (made.some(({ outcome }) => outcome === 'decrypted')) return made;
  const keys = derivedKeys(keyText, algorithms);
  const derived = await attempts(message, algorithms, { ...keyText, keys });
  return [...made, ...derived.filter(({ outcome }) => outcome === 'decrypted')];
};

const OUTCOMES = ['decrypted', 'failed', 'unsupported', 'public-half', 'not-tried'] as const;

/** The one that decides: decrypted under a sound key, then what says most. */
const deciding = (made: readonly JweAttempt[]): JweAttempt | undefined =>
  made.find(({ outcome, refusal }) => outcome === 'decrypted' && !refusal) ??
  OUTCOMES.flatMap((outcome) => made.filter((each) => each.outcome === outcome))[0];

const verdictOf = ({ outcome, refusal }: JweAttempt): Verdict => {
  if (outcome === 'unsupported') return 'unsupported';
  if (outcome === 'public-half') return 'unverified';
  return outcome === 'decrypted' && !refusal ? 'valid' : 'invalid';
};

const misfit = (attempt: JweAttempt, algorithms: JweAlgorithms): Decryption => ({
  verdict: 'invalid',
  content: contentAnswer(attempt, algorithms, 1),
  key: jweKeyAnswer(attempt),
});

const underKeys = async (
  message: JweMessage,
  algorithms: JweAlgorithms,
  given: KeyText,
): Promise<Decryption> => {
  const keyText = keysToTry(given, algorithms.management);
  const unsupported = await unsupportedSays(algorithms.management, algorithms.encryption);
  if (unsupported !== undefined) {
    const [key] = keyText.keys;
    const refusal =
      key && (jweFitRefusal(key, message, algorithms) ?? jweKeyRefusal(key, message, algorithms));
    // That the key is not for this token at all is the surer answer.
    if (!key || !refusal || keyText.keys.length > 1) {
      return unsupportedDecryption(unsupported, unusedJweKey(given));
    }
    return misfit({ key, refusal, outcome: 'not-tried' }, algorithms);
  }
  const ephemeral = await ephemeralOutcome(message);
  if (ephemeral === 'unsupported') {
    return unsupportedDecryption(
      'This browser can\'t agree on keys on the curve of "epk".',
      unusedJweKey(given),
    );
  }
  if (ephemeral === 'failed') {
    const says =
      'The sender\'s key ("epk") is no key: its point is not on the curve, or its numbers are broken.';
    const at = message.header.get('epk')?.at;
    return {
      verdict: 'invalid',
      content: { state: 'failed', says, reason: 'decrypt-failed', ...(at ? { at } : {}) },
      key: unusedJweKey(given),
    };
  }
  const made = await attemptsWithDerived(message, algorithms, keyText);
  const best = deciding(made);
  if (!best) {
    return {
      verdict: 'unverified',
      content: { state: 'not-tried', says: 'Not decrypted: no key could be read.' },
      key: unusedJweKey(given),
    };
  }
  return {
    verdict: verdictOf(best),
    content: contentAnswer(best, algorithms, made.length),
    key: jweKeyAnswer(best),
    ...(best.plaintext ? { plaintext: best.plaintext } : {}),
  };
};

/**
 * Decrypts. Never throws; whatever goes wrong is an answer.
 * @param message as `messageOf` or `messageFor` read it, or the fault that they found
 * @param keyText as `readKey` read it: private key, shared key or password
 */
export const decryptJwe = async (
  message: JweMessage | Fault,
  keyText: KeyText | undefined,
): Promise<Decryption> => {
  const unused = unusedJweKey(keyText);
  if ('says' in message) return faultDecryption(message, unused);
  const gated = gate(message);
  if ('says' in gated) return faultDecryption(gated, unused);
  if ('unsupported' in gated) return unsupportedDecryption(gated.unsupported, unused);
  if (!keyText) {
    const unsupported = await unsupportedSays(gated.management, gated.encryption);
    if (unsupported !== undefined) return unsupportedDecryption(unsupported, unused);
  }
  if (!keyText || keyText.problem) {
    const why = keyText ? "the key can't be read" : 'add a key';
    return {
      verdict: 'unverified',
      content: { state: 'not-tried', says: `Not decrypted: ${why}.` },
      key: unused,
    };
  }
  if (globalThis.crypto?.subtle === undefined) {
    return unsupportedDecryption(
      'WebCrypto is missing: a browser has it on https pages and on localhost only.',
      unused,
    );
  }
  return underKeys(message, gated, keyText);
};
