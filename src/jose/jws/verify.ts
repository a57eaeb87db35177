/** Verifies a JWS under keys that a person gave (RFC 7515 section 5.2). */
import type { Algorithm } from '../algorithms';
import {
  emptyMismatch,
  keyAnswer,
  notChecked,
  ownKeySays,
  payloadMissing,
  signatureAnswer,
  unusedKey,
} from './answers';
import { attempt, type Attempt } from './attempt';
import { alsoBroughtSays } from './brought-keys';
import { NOTHING_EXPECTED, type Expectations } from './expectations';
import { algorithmHere } from '../algorithm-here';
import { headerParameter, stringOf, type Jws } from './jws';
import type { KeyText } from '../keys/key';
import { underOwnKey } from './own-key';
import { isDetached, mayBeDetached } from './payload';
import { candidatesFor } from '../keys/key-choice';
import { policyOf } from './policy';
import { publicKeyAsSecret } from '../keys/public-key-as-secret';
import type { Checked, Verdict, Verification } from './verification';
import { algorithmToCheck, keyToTry, unsupportedAnswers } from './without-key';

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

const answersUnder = async (jws: Jws, keyText: KeyText, algorithm: Algorithm): Promise<Checked> => {
  const kid = stringOf(headerParameter(jws, 'kid')?.value);
  const candidates = candidatesFor(keyText, kid, algorithm);
  const attempts = await Promise.all(candidates.map((candidate) => attempt(jws, candidate, algorithm)));
  const best = deciding(attempts);
  const own = (best && alsoBroughtSays(jws, best)) ?? ownKeySays(jws);
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
    return isDetached(jws)
      ? { verdict: 'unverified', signature: payloadMissing(jws), key }
      : { verdict: 'invalid', signature: emptyMismatch, key };
  }
  const signature = signatureAnswer(jws, best, attempts.length);
  if ((await publicKeyAsSecret(jws, keyText, algorithm)) !== undefined) {
    const says =
      'A public key was used as the HMAC secret. Anyone with the public key can do that: the token is forged.';
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
  const algorithm = algorithmToCheck(jws, keyText, expected);
  if ('verdict' in algorithm) return algorithm;
  const key = keyToTry(jws, keyText, algorithm, await algorithmHere(algorithm));
  if ('verdict' in key) return key;
  const found = await answersUnder(jws, key, algorithm);
  return key.isTokensOwn ? underOwnKey(found) : found;
};

/**
 * Verifies. Never throws; whatever goes wrong is an answer.
 *
 * - `invalid`: broken in structure, unsigned, of an algorithm that is not expected, misshapen, not matching, or matching
 *   under a key that policy refuses. All but the last two need no key.
 * - `unsupported`: the algorithm can't be checked here, with or without a key.
 * - `unverified`: no key, none that could be read, none that this algorithm can be checked with, or a payload that was
 *   sent another way and not given.
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
