/** Verifies an SD-JWT: issuer, disclosures, key binding (RFC 9901 sections 7.1 and 7.3). Only its verifier knows the right nonce, audience and age of the binding. */
import { encodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import { quote } from '#text/quote';
import { encodeUtf8 } from '#text/utf8';
import { decodeJws, headerParameter, objectOf, stringOf, type Jws } from '../jws/jws';
import { readKey, type KeyText } from '../keys/key';
import type { SdJwt } from './sd-jwt';
import { digestOf, HASHES } from './disclosure';
import { processedText, processSdJwt, type ProcessedSdJwt } from './process';
import { timesReason, type Checked, type TimesAnswer, type Verdict } from '../jws/verification';
import { NOTHING_EXPECTED, type Expectations } from '../jws/expectations';
import { checkJws } from '../jws/verify';

/** What the key binding proves: that the presenter holds the key that the issuer named. */
export interface BindingAnswer {
  /** `none`: nothing was bound · `asked`: the issuer named a key, and the holder did not use it. */
  readonly state: 'none' | 'asked' | 'valid' | 'invalid' | 'unsupported';
  /** Whole sentences. */
  readonly says: string;
  /** Whether the binding's signature matches under the key in `cnf`. */
  readonly verification?: Checked;
}

export interface SdJwtVerification {
  readonly verdict: Verdict;
  readonly issuer: Checked;
  readonly disclosed: ProcessedSdJwt;
  readonly binding: BindingAnswer;
}

/** The holder's key as JSON text, which the holder may have disclosed; undefined when the issuer named none (RFC 7800 section 3.2). */
const holderKeyOf = ({ processed = [] }: ProcessedSdJwt): string | undefined => {
  const { text = '' } = processed.find(({ name }) => name === 'cnf') ?? {};
  const { value } = parseJson(text);
  const jwk = value?.type === 'object' ? memberOf(value, 'jwk')?.value : undefined;
  return jwk?.type === 'object' ? text.slice(jwk.span.start, jwk.span.end) : undefined;
};

/** RFC 9901 section 4.3. */
const REQUIRED = { iat: 'number', aud: 'string', nonce: 'string', sd_hash: 'string' } as const;

/** What the binding must say of itself, and of the SD-JWT before it (RFC 9901 section 4.3). */
const bindingFault = async (sdJwt: SdJwt, hash: string): Promise<string | undefined> => {
  const jws = sdJwt.keyBinding?.jws;
  const claims = objectOf(jws?.payload);
  if (!jws || jws.segments.length !== 3 || !claims) {
    return 'The text after the last ~ is no JWT. An SD-JWT without key binding ends with ~.';
  }
  if (stringOf(headerParameter(jws, 'typ')?.value) !== 'kb+jwt') {
    return 'Its "typ" must be "kb+jwt", so that no other token of the holder can pass as it.';
  }
  const twice = claims.members.find(({ duplicate }) => duplicate);
  if (twice) return `It has ${quote(twice.name)} twice, and parsers differ on which one counts.`;
  for (const [name, type] of Object.entries(REQUIRED)) {
    const member = memberOf(claims, name);
    if (!member) return `It has no "${name}".`;
    if (member.value.type !== type) return `Its "${name}" must be a ${type}.`;
  }
  const bound = sdJwt.text.slice(0, sdJwt.keyBinding?.span.start);
  const subtleHash = HASHES.get(hash);
  const stated = stringOf(memberOf(claims, 'sd_hash')?.value);
  return subtleHash !== undefined && stated === (await digestOf(bound, subtleHash))
    ? undefined
    : 'Its "sd_hash" is not the hash of what precedes it. Disclosures were added, left out or moved, or it belongs to another SD-JWT.';
};

/** Why a signature under the key that the issuer named shows nothing: everybody who sees the SD-JWT has the key. */
const holderKeyFault = ({ keys }: KeyText): string | undefined =>
  keys.some(({ jwk, isPrivate }) => jwk.kty === 'oct' || isPrivate)
    ? 'The issuer put a secret or private key into "cnf". Everyone who sees the SD-JWT can sign with it.'
    : undefined;

const bindingAnswer = async (sdJwt: SdJwt, disclosed: ProcessedSdJwt): Promise<BindingAnswer> => {
  const holderKey = holderKeyOf(disclosed);
  if (!sdJwt.keyBinding) {
    return holderKey === undefined
      ? { state: 'none', says: 'There is none: whoever has this SD-JWT can present it.' }
      : {
          state: 'asked',
          says: 'There is none, though the issuer named the key of the holder ("cnf"). A verifier that asks for key binding must refuse this.',
        };
  }
  const fault = await bindingFault(sdJwt, disclosed.hash);
  if (fault !== undefined) return { state: 'invalid', says: fault };
  if (holderKey === undefined) {
    return {
      state: 'invalid',
      says: 'The issuer named no key of the holder ("cnf" with "jwk"), so nothing says whose signature this must be.',
    };
  }
  const keyText = readKey(holderKey, 'auto');
  const open = holderKeyFault(keyText);
  if (open !== undefined) return { state: 'invalid', says: open };
  const verification = await checkJws(sdJwt.keyBinding.jws, keyText);
  const { verdict, signature, key } = verification;
  if (verdict === 'valid') {
    return {
      state: 'valid',
      says: 'The key that the issuer named ("cnf") signed the binding, and it is for exactly these disclosures. Whether "nonce", "aud" and "iat" are right, only the verifier that asked knows.',
      verification,
    };
  }
  return verdict === 'unsupported'
    ? { state: 'unsupported', says: signature.says, verification }
    : {
        state: 'invalid',
        says: `It does not hold under the key that the issuer named ("cnf"). ${key.state === 'refused' ? key.says : signature.says}`,
        verification,
      };
};

const verdictOf = ({ issuer, disclosed, binding }: Omit<SdJwtVerification, 'verdict'>): Verdict => {
  if (issuer.verdict === 'invalid' || disclosed.problems.length > 0 || binding.state === 'invalid') {
    return 'invalid';
  }
  if (issuer.verdict === 'unsupported' || disclosed.unsupported || binding.state === 'unsupported') {
    return 'unsupported';
  }
  return issuer.verdict;
};

/**
 * The answers at a time: a key binding is a JWT, and its own "exp" and "nbf" count (RFC 9901 section 7.3).
 * @param times what those of the binding say
 * @returns the same where they do not speak against it
 */
export const atBindingTimes = <Answers extends SdJwtVerification>(
  answers: Answers,
  times: TimesAnswer | undefined,
): Answers => {
  const { state } = answers.binding;
  if (state !== 'valid' || times === undefined || timesReason(times) === undefined) return answers;
  const binding = { ...answers.binding, state: 'invalid' as const, says: times.says };
  return { ...answers, binding, verdict: verdictOf({ ...answers, binding }) };
};

/** The issuer's JWS with the processed claims set, of which `exp` and `nbf` may have been disclosed. */
export const processedJws = ({ issuer }: SdJwt, { processed }: ProcessedSdJwt): Jws =>
  processed
    ? decodeJws(`${issuer.header.text}.${encodeBase64url(encodeUtf8(processedText(processed)))}`)
    : issuer;

/**
 * Verifies. Never throws; whatever goes wrong is an answer. `valid` takes a valid signature of the issuer under a key that the
 * person gave, and a digest for every disclosure. Where there is a key binding, it must hold too.
 * @param keyText the issuer's key, as `readKey` read it
 * @param expected of the issuer's token; only its algorithms count
 */
export const verifySdJwt = async (
  sdJwt: SdJwt,
  keyText: KeyText | undefined,
  expected: Expectations = NOTHING_EXPECTED,
): Promise<SdJwtVerification> => {
  const [issuer, disclosed] = await Promise.all([
    checkJws(sdJwt.issuer, keyText, expected),
    processSdJwt(sdJwt),
  ]);
  const binding: BindingAnswer =
    disclosed.unsupported === undefined
      ? await bindingAnswer(sdJwt, disclosed)
      : { state: 'unsupported', says: disclosed.unsupported };
  const answers = { issuer, disclosed, binding };
  return { verdict: verdictOf(answers), ...answers };
};
