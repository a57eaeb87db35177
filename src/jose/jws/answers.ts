/** The answers of a verification in words. Not: how they are found (verify.ts). */
import { decodeBase64url } from '#text/base64url';
import { algorithmOf, namesNear } from '../algorithms';
import type { Attempt } from './attempt';
import { headerParameter, type Jws } from './jws';
import type { KeyText } from '../keys/key';
import type { KeyAnswer, SignatureAnswer } from './verification';

/** Header parameters by which a token brings or names a key of its own. */
const OWN_KEY = ['jwk', 'jku', 'x5c', 'x5u'] as const;

/** Says that the token's own key counts for nothing (RFC 8725 section 3.10). */
export const ownKeySays = (jws: Jws): string => {
  const names = OWN_KEY.filter((name) => headerParameter(jws, name));
  return names.length > 0 ? ` The token brought its own key (${names.join(', ')}); it was not used.` : '';
};

/** The key's answer where no key came into it. */
export const unusedKey = (keyText: KeyText | undefined, own: string): KeyAnswer => {
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

/** Why a signature with this `alg` can't be checked. */
export const unsupportedSays = (alg: string): string => {
  if (algorithmOf(alg)) return `Signatures with ${alg} can't be checked here.`;
  const near = namesNear(alg);
  const known = `${JSON.stringify(alg)} is not a registered algorithm, so the signature can't be checked.`;
  if (near.length === 0) return known;
  const sameLetters = near.some((name) => name.toLowerCase() === alg.toLowerCase());
  return sameLetters
    ? `${known} Names are case-sensitive; registered is ${near.join(', ')}.`
    : `${known} Registered is ${near.join(', ')}.`;
};

/** @param why the end of a sentence */
export const notChecked = (why: string): SignatureAnswer => ({
  state: 'not-checked',
  says: `Signature not checked: ${why}.`,
});

/** The answer where the payload was sent another way, and was not given. */
export const payloadMissing = ({ payload }: Jws): SignatureAnswer => ({
  state: 'not-checked',
  says: `The payload is detached: it was sent beside this token${payload?.unencoded ? ', and signed as it is ("b64": false)' : ''}. Give it to check the signature.`,
  reason: 'payload-missing',
});

/** The answer where the signature does not match an empty payload, which is a payload too. */
export const emptyMismatch: SignatureAnswer = {
  state: 'invalid',
  says: 'The signature does not match an empty payload. If the payload was sent separately, add it.',
  reason: 'signature-invalid',
};

const mismatchSays = (jws: Jws, { jwk }: Attempt, tried: number): string => {
  const length = jws.signature?.decoded.bytes.length ?? 0;
  const expected = decodeBase64url(jwk.n ?? '').bytes.length;
  if (jwk.kty === 'RSA' && tried === 1 && length !== expected) {
    return `The signature has ${length} bytes; this key makes ${expected}. Another key made it, or its end was cut off.`;
  }
  const matches = tried > 1 ? `matches none of the ${tried} keys it can be` : 'does not match this key';
  return `The signature ${matches}. Another key made it, or the token was changed.`;
};

/** @param best the attempt that decides, of `tried` ones */
export const signatureAnswer = (jws: Jws, best: Attempt, tried: number): SignatureAnswer => {
  const { outcome, refusal } = best;
  if (outcome === 'match') {
    return {
      state: 'valid',
      says: refusal
        ? `The signature matches, but this key must not be trusted: ${refusal.because}.`
        : 'The signature matches: nothing changed since it was signed.',
    };
  }
  if (outcome === 'no-match') {
    return { state: 'invalid', says: mismatchSays(jws, best, tried), reason: 'signature-invalid' };
  }
  return { state: 'not-checked', says: "Signature not checked: this key can't verify it." };
};

/** @param best the attempt that decides */
export const keyAnswer = (
  { key, refusal, outcome, note }: Attempt,
  attempts: readonly Attempt[],
  own: string,
): KeyAnswer => {
  if (refusal) {
    return {
      state: 'refused',
      says:
        outcome === 'not-checked'
          ? `This key can't verify this token: ${refusal.because}.${own}`
          : `This key must not be trusted here: ${refusal.because}.${own}`,
      readAs: key.readAs,
      reason: refusal.reason,
      ...(refusal.kid ? { kid: refusal.kid } : {}),
    };
  }
  const matched = outcome === 'match';
  const readings = attempts.filter((each) => !each.refusal).map((each) => each.key.readAs);
  return {
    state: 'given',
    says: `You gave the key.${matched && attempts.length > 1 ? ` Of ${attempts.length} that it can mean, this one matches.` : ''}${matched && note !== undefined ? ` ${note}` : ''}${own}`,
    readAs: matched ? key.readAs : readings.join('; or '),
    ...(matched && key.certificate ? { certificate: key.certificate } : {}),
  };
};
