/** Verifies an SD-JWT: issuer, disclosures, key binding (RFC 9901 sections 7.1 and 7.3). Only its verifier knows the right nonce, audience and age of the binding. */
import { encodeBase64url } from '#text/base64url';
import { memberOf } from '#text/json';
import { encodeUtf8 } from '#text/utf8';
import { claim, decodeJws, headerParameter, objectOf, stringOf, type Jws } from '../jws/jws';
import { readKey, type KeyText } from '../keys/key';
import type { SdJwt } from './sd-jwt';
import { digestOf, HASHES } from './disclosure';
import { processedText, processSdJwt, type ProcessedSdJwt } from './process';
import type { Checked, Verdict } from '../jws/verification';
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

/** The holder's public key as JSON text; undefined when the issuer named none (RFC 7800 section 3.2). */
const holderKeyOf = ({ issuer }: SdJwt): string | undefined => {
  const cnf = claim(issuer, 'cnf')?.value;
  const jwk = cnf?.type === 'object' ? memberOf(cnf, 'jwk')?.value : undefined;
  const source = issuer.payload?.utf8?.text ?? '';
  return jwk?.type === 'object' ? source.slice(jwk.span.start, jwk.span.end) : undefined;
};

const REQUIRED = ['iat', 'aud', 'nonce', 'sd_hash'];

/** RFC 9901 section 4.3: what the binding must say of itself, and of the SD-JWT before it. */
const bindingFault = async (sdJwt: SdJwt, hash: string): Promise<string | undefined> => {
  const jws = sdJwt.keyBinding?.jws;
  if (!jws || jws.segments.length !== 3 || !objectOf(jws.payload)) {
    return 'The text after the last ~ is no JWT. An SD-JWT without key binding ends with ~.';
  }
  if (stringOf(headerParameter(jws, 'typ')?.value) !== 'kb+jwt') {
    return 'Its "typ" must be "kb+jwt", so that no other token of the holder can pass as it.';
  }
  const missing = REQUIRED.find((name) => !claim(jws, name));
  if (missing) return `It has no "${missing}".`;
  const stated = stringOf(claim(jws, 'sd_hash')?.value);
  const bound = sdJwt.text.slice(0, sdJwt.keyBinding?.span.start);
  const subtleHash = HASHES.get(hash);
  if (stated === undefined || subtleHash === undefined) return 'Its "sd_hash" must be a string.';
  return stated === (await digestOf(bound, subtleHash))
    ? undefined
    : 'Its "sd_hash" is not the hash of what precedes it. Disclosures were added, left out or moved, or it belongs to another SD-JWT.';
};

const bindingAnswer = async (sdJwt: SdJwt, hash: string): Promise<BindingAnswer> => {
  const holderKey = holderKeyOf(sdJwt);
  if (!sdJwt.keyBinding) {
    return holderKey === undefined
      ? { state: 'none', says: 'There is none: whoever has this SD-JWT can present it.' }
      : {
          state: 'asked',
          says: 'There is none, though the issuer named the key of the holder ("cnf"). A verifier that asks for key binding must refuse this.',
        };
  }
  const fault = await bindingFault(sdJwt, hash);
  if (fault !== undefined) return { state: 'invalid', says: fault };
  if (holderKey === undefined) {
    return {
      state: 'invalid',
      says: 'The issuer named no key of the holder ("cnf" with "jwk"), so nothing says whose signature this must be.',
    };
  }
  const verification = await checkJws(sdJwt.keyBinding.jws, readKey(holderKey, 'auto'));
  const { verdict, signature, key } = verification;
  if (verdict === 'valid') {
    return {
      state: 'valid',
      says: 'The key that the issuer named ("cnf") signed the binding, and it is for exactly these disclosures. Whether "nonce" and "aud" are right, only the verifier that asked knows.',
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

/** The issuer's JWS with the processed claims set, of which `exp` and `nbf` may have been disclosed. */
export const processedJws = ({ issuer }: SdJwt, { processed }: ProcessedSdJwt): Jws =>
  processed
    ? decodeJws(`${issuer.header.text}.${encodeBase64url(encodeUtf8(processedText(processed)))}`)
    : issuer;

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
 * Verifies. Never throws; whatever goes wrong is an answer. `valid` takes a valid signature of the issuer under a key
 * that the person gave, every disclosure matched by a digest, and a key binding that holds, where there is one.
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
      ? await bindingAnswer(sdJwt, disclosed.hash)
      : { state: 'unsupported', says: disclosed.unsupported };
  const answers = { issuer, disclosed, binding };
  return { verdict: verdictOf(answers), ...answers };
};
