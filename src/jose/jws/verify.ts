/** Verifies a JWS under keys that a person gave (RFC 7515 section 5.2). Not: trust in the issuer. */
import { algorithmOf, type Algorithm } from '../algorithms';
import {
  keyAnswer,
  notChecked,
  ownKeySays,
  payloadMissing,
  signatureAnswer,
  unsupportedSays,
  unusedKey,
} from './answers';
import { attempt, type Attempt } from './attempt';
import { algorithmExpected, algorithmRefusal, NOTHING_EXPECTED, type Expectations } from './expectations';
import { algorithmHere } from '../algorithm-here';
import { cutOffRsaFault, gateFault, signatureFault, type Fault } from './gate';
import { headerParameter, stringOf, type Jws } from './jws';
import type { KeyText } from '../keys/key';
import { underOwnKey } from './own-key';
import { mayBeDetached } from './payload';
import { candidatesFor } from '../keys/key-choice';
import { policyOf } from './policy';
import { publicKeyAsSecret } from '../keys/public-key-as-secret';
import type { Checked, KeyAnswer, Verdict, Verification } from './verification';

const faultAnswers = ({ reason, says, at }: Fault, key: KeyAnswer): Checked => ({
  verdict: 'invalid',
  signature: { state: 'invalid', says, reason, ...(at ? { at } : {}) },
  key,
});

const unsupportedAnswers = (says: string, key: KeyAnswer): Checked => ({
  verdict: 'unsupported',
  signature: { state: 'unsupported', says, reason: 'algorithm-unsupported' },
  key,
});

/** The outcome that decides: a match under a sound key, then any match, then what says most about the rest. */
const deciding = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find(({ outcome, refusal }) => outcome === 'match' && !refusal) ??
  attempts.find(({ outcome }) => outcome === 'match') ??
  attempts.find(({ outcome, refusal }) => outcome === 'unsupported' && !refusal) ??
  attempts.find(({ refusal }) => !refusal) ??
  attempts[0];

/** A key of another type says nothing of the signature; a public key for an HMAC is what an attacker has. */
const saysNothing = ({ outcome, refusal }: Attempt, { kty }: Algorithm): boolean =>
  outcome === 'not-checked' && kty !== 'oct' && refusal?.reason !== 'key-invalid';

const verdictOf = (best: Attempt, algorithm: Algorithm): Verdict => {
  const { outcome, refusal } = best;
  if (refusal) return saysNothing(best, algorithm) ? 'unverified' : 'invalid';
  if (outcome === 'match') return 'valid';
  if (outcome === 'no-match') return 'invalid';
  return outcome === 'unsupported' ? 'unsupported' : 'unverified';
};

const answersUnder = async (
  jws: Jws,
  keyText: KeyText,
  algorithm: Algorithm,
  own: string,
): Promise<Checked> => {
  const kid = stringOf(headerParameter(jws, 'kid')?.value);
  const candidates = candidatesFor(keyText, kid, algorithm);
  const attempts = await Promise.all(candidates.map((candidate) => attempt(jws, candidate, algorithm)));
  const best = deciding(attempts);
  if (!best)
    return {
      verdict: 'unverified',
      signature: notChecked('no key could be read'),
      key: unusedKey(keyText, own),
    };
  if (best.outcome === 'unsupported' && !best.refusal) {
    const says = `This browser can't check ${algorithm.name}${best.jwk.crv === undefined ? '' : ` on ${best.jwk.crv}`}.`;
    return unsupportedAnswers(says, unusedKey(keyText, own));
  }
  const key = keyAnswer(best, attempts, own);
  // An empty payload can be signed too, so only a signature that does not match tells that another one is missing.
  if (best.outcome === 'no-match' && mayBeDetached(jws)) {
    return { verdict: 'unverified', signature: payloadMissing(jws), key };
  }
  const signature = signatureAnswer(jws, best, attempts.length);
  if (best.outcome !== 'match' && (await publicKeyAsSecret(jws, keyText, algorithm)) !== undefined) {
    const says =
      'The text of this public key was used as the HMAC secret. Whoever has the public key can do that: the token is forged.';
    return { verdict: 'invalid', signature: { state: 'invalid', says, reason: 'key-alg-mismatch' }, key };
  }
  return { verdict: verdictOf(best, algorithm), signature, key };
};

/**
 * Checks the signature and whose key it was, as `verifyJws` does. Never throws.
 * @param keyText as `readKey` read it
 * @param expected only its algorithms count
 */
export const checkJws = async (
  jws: Jws,
  keyText: KeyText | undefined,
  expected: Expectations = NOTHING_EXPECTED,
): Promise<Checked> => {
  const own = ownKeySays(jws);
  const unused = unusedKey(keyText, own);
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
  if (misshapen) return faultAnswers(misshapen, unused);
  if (!(await algorithmHere(algorithm))) return unsupportedAnswers(unsupportedSays(alg), unused);
  const cutOff = keyText && !keyText.problem ? undefined : cutOffRsaFault(jws, algorithm);
  if (cutOff) return faultAnswers(cutOff, unused);
  if (!keyText) {
    const takes = mayBeDetached(jws)
      ? 'it takes a key, and the payload if that was sent apart'
      : 'it takes a key';
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
  const found = await answersUnder(jws, keyText, algorithm, own);
  return keyText.isTokensOwn ? underOwnKey(found) : found;
};

/**
 * Verifies. Never throws; whatever goes wrong is an answer.
 *
 * - `invalid`: broken in structure, unsigned, of an algorithm that is not expected, misshapen, not matching, or matching
 *   under a key that policy refuses. All but the last two need no key.
 * - `unsupported`: the algorithm can't be checked here, with or without a key.
 * - `unverified`: no key, none that could be read, none that this algorithm can be checked with, or no payload.
 * - `valid`: the signature matches under a key that the person gave and policy allows; the third answer does not count.
 *   Never under a key that came inside the token.
 * @param keyText as `readKey` read it
 * @param now seconds since 1970-01-01T00:00:00Z
 */
export const verifyJws = async (
  jws: Jws,
  keyText: KeyText | undefined,
  now: number,
  expected: Expectations = NOTHING_EXPECTED,
): Promise<Verification> => ({
  ...(await checkJws(jws, keyText, expected)),
  policy: policyOf(jws, now, expected),
});
