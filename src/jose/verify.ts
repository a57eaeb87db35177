/** Verifies a JWS under keys that a person gave (RFC 7515 section 5.2). Not: trust in the issuer, or any claim but the times. */
import { encodeUtf8 } from '#text/utf8';
import { algorithmOf, namesNear, type Algorithm } from './algorithms';
import { attempt, macMatches, type Attempt } from './attempt';
import { gateFault, signatureFault, type Fault } from './gate';
import { bytesOf } from './jwk';
import { headerParameter, stringOf, type Jws } from './jws';
import type { KeyText } from './key';
import { candidatesFor } from './key-choice';
import { policyOf } from './policy';
import type { KeyAnswer, SignatureAnswer, Verdict, Verification } from './verification';

/** Header parameters by which a token brings or names a key of its own. */
const OWN_KEY = ['jwk', 'jku', 'x5c', 'x5u'] as const;

type Answers = Omit<Verification, 'policy'>;

/** Says that the token's own key counts for nothing (RFC 8725 section 3.10). */
const ownKeySays = (jws: Jws): string => {
  const names = OWN_KEY.filter((name) => headerParameter(jws, name));
  return names.length > 0 ? ` The token brought its own key (${names.join(', ')}); it was not used.` : '';
};

const unusedKey = (keyText: KeyText | undefined, own: string): KeyAnswer => {
  if (!keyText) return { state: 'none', says: `You gave no key.${own}` };
  if (keyText.problem) {
    const { says, at } = keyText.problem;
    return {
      state: 'refused',
      says: `The key can't be read, at character ${at.start + 1}: ${says}${own}`,
      reason: 'key-invalid',
    };
  }
  return {
    state: 'given',
    says: `The key was not used.${own}`,
    readAs: keyText.keys.map((key) => key.readAs).join('; or '),
  };
};

const faultAnswers = ({ reason, says, at }: Fault, key: KeyAnswer): Answers => ({
  verdict: 'invalid',
  signature: { state: 'invalid', says, reason, ...(at ? { at } : {}) },
  key,
});

const unsupportedSays = (alg: string): string => {
  if (algorithmOf(alg)) return `Signatures with ${alg} can't be checked here.`;
  const near = namesNear(alg);
  const known = `${JSON.stringify(alg)} is not a registered algorithm, so the signature can't be checked.`;
  return near.length > 0 ? `${known} Names are case-sensitive; registered is ${near.join(', ')}.` : known;
};

const unsupportedAnswers = (says: string, key: KeyAnswer): Answers => ({
  verdict: 'unsupported',
  signature: { state: 'unsupported', says, reason: 'algorithm-unsupported' },
  key,
});

const notChecked = (why: string): SignatureAnswer => ({
  state: 'not-checked',
  says: `The signature was not checked: ${why}.`,
});

/** The outcome that decides: a match under a sound key, then any match, then what says most about the rest. */
const deciding = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find(({ outcome, refusal }) => outcome === 'match' && !refusal) ??
  attempts.find(({ outcome }) => outcome === 'match') ??
  attempts.find(({ outcome, refusal }) => outcome === 'unsupported' && !refusal) ??
  attempts.find(({ refusal }) => !refusal) ??
  attempts[0];

const mismatchSays = (jws: Jws, { jwk }: Attempt, tried: number): string => {
  const length = jws.signature?.decoded.bytes.length ?? 0;
  const expected = bytesOf(jwk.n).length;
  if (jwk.kty === 'RSA' && tried === 1 && length !== expected) {
    return `The signature is ${length} bytes long, and one by this key is ${expected}: it was made with another key, or its end was cut off.`;
  }
  const which = tried > 1 ? `none of the ${tried} keys that the text can mean` : 'this key';
  return `The signature does not match ${which}. Either another key made it, or the header or payload was changed afterwards.`;
};

const signatureAnswer = (jws: Jws, best: Attempt, tried: number): SignatureAnswer => {
  const { outcome, refusal, jwk } = best;
  if (outcome === 'match') {
    const holder = jwk.kty === 'oct' ? 'this secret' : 'its private key';
    return {
      state: 'valid',
      says: refusal
        ? `The signature matches, but this key must not be trusted: ${refusal.because}.`
        : `The signature matches: header and payload are as the holder of ${holder} signed them.`,
    };
  }
  if (outcome === 'no-match') {
    return { state: 'invalid', says: mismatchSays(jws, best, tried), reason: 'signature-invalid' };
  }
  return { state: 'not-checked', says: "The signature was not checked: this key can't be used for it." };
};

const keyAnswer = (
  { key, refusal, outcome }: Attempt,
  attempts: readonly Attempt[],
  own: string,
): KeyAnswer => {
  if (refusal) {
    return {
      state: 'refused',
      says: `This key must not be trusted here: ${refusal.because}.${own}`,
      readAs: key.readAs,
      reason: refusal.reason,
    };
  }
  const matched = outcome === 'match';
  const readings = attempts.filter((each) => !each.refusal).map((each) => each.key.readAs);
  return {
    state: 'given',
    says: `You gave the key.${matched && attempts.length > 1 ? ` Of ${attempts.length} that it can mean, this one matches.` : ''}${own}`,
    readAs: matched ? key.readAs : readings.join('; or '),
  };
};

const verdictOf = ({ outcome, refusal }: Attempt): Verdict => {
  if (refusal) return 'invalid';
  if (outcome === 'match') return 'valid';
  return outcome === 'unsupported' ? 'unsupported' : 'invalid';
};

/** A public key's text as HMAC secret, with and without the line break at its end: the forgery of CVE-2015-9235. */
const forgedWithPublicKey = async (
  jws: Jws,
  { text, form, keys }: KeyText,
  { kty, name }: Algorithm,
): Promise<boolean> => {
  if (kty !== 'oct' || form === 'secret' || keys.some(({ jwk }) => jwk.kty === 'oct')) return false;
  const spellings = [text, text.trim(), `${text.trim()}\n`];
  const matches = await Promise.all(spellings.map((each) => macMatches(jws.text, encodeUtf8(each), name)));
  return matches.includes(true);
};

const answersUnder = async (
  jws: Jws,
  keyText: KeyText,
  algorithm: Algorithm,
  own: string,
): Promise<Answers> => {
  const kid = stringOf(headerParameter(jws, 'kid')?.value);
  const candidates = candidatesFor(keyText, kid, algorithm);
  const attempts = await Promise.all(candidates.map((candidate) => attempt(jws.text, candidate, algorithm)));
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
  const signature = signatureAnswer(jws, best, attempts.length);
  if (best.outcome !== 'match' && (await forgedWithPublicKey(jws, keyText, algorithm))) {
    const says =
      'The text of this public key was used as the HMAC secret. Whoever has the public key can do that: the token is forged.';
    return { verdict: 'invalid', signature: { state: 'invalid', says, reason: 'key-alg-mismatch' }, key };
  }
  return { verdict: verdictOf(best), signature, key };
};

const answers = async (jws: Jws, keyText: KeyText | undefined): Promise<Answers> => {
  const own = ownKeySays(jws);
  const unused = unusedKey(keyText, own);
  const broken = gateFault(jws);
  if (broken) return faultAnswers(broken, unused);
  const alg = stringOf(headerParameter(jws, 'alg')?.value) ?? '';
  const algorithm = algorithmOf(alg);
  if (!algorithm) return unsupportedAnswers(unsupportedSays(alg), unused);
  const misshapen = signatureFault(jws, algorithm);
  if (misshapen) return faultAnswers(misshapen, unused);
  if (algorithm.here === false) return unsupportedAnswers(unsupportedSays(alg), unused);
  if (!keyText) return { verdict: 'unverified', signature: notChecked('it takes a key'), key: unused };
  if (keyText.problem)
    return { verdict: 'unverified', signature: notChecked("the key can't be read"), key: unused };
  if (globalThis.crypto?.subtle === undefined) {
    return unsupportedAnswers(
      'WebCrypto is missing: a browser has it on https pages and on localhost only.',
      unused,
    );
  }
  return answersUnder(jws, keyText, algorithm, own);
};

/**
 * Verifies. Never throws; whatever goes wrong is an answer.
 *
 * - `invalid`: broken in structure, unsigned, misshapen, not matching, or matching under a key that policy refuses.
 *   The first three need no key.
 * - `unsupported`: the algorithm can't be checked here, with or without a key.
 * - `unverified`: no key, or none that could be read.
 * - `valid`: the signature matches under a key that the person gave and policy allows; the times do not count.
 * @param keyText as `readKey` read it
 * @param now seconds since 1970-01-01T00:00:00Z
 * @param leewaySeconds how far the clocks of issuer and verifier may differ
 */
export const verifyJws = async (
  jws: Jws,
  keyText: KeyText | undefined,
  now: number,
  leewaySeconds = 60,
): Promise<Verification> => ({
  ...(await answers(jws, keyText)),
  policy: policyOf(jws, now, leewaySeconds),
});
