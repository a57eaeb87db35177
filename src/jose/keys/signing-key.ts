/** The half of a key that signs, for one algorithm. Not: what verifies (jws/attempt.ts), nor the signing (jws/sign.ts). */
import { parseJson } from '#text/json';
import { textsAt } from '#text/json-at';
import { algorithmOf, type Algorithm } from '../algorithms';
import { bytesOf, describe, type Key } from './jwk';
import type { KeyText } from './key';
import { fitRefusal, materialRefusal } from './key-policy';
import { pkcs8FromPem } from './pkcs8';
import { subtleParameters, type SubtleParameters } from '../subtle';

export interface SigningKey {
  readonly algorithm: Algorithm;
  readonly key: CryptoKey;
  /** How the text was read: "EC private key on P-256". */
  readonly readAs: string;
  /** Why no verifier should accept what it signs: a whole sentence. */
  readonly warning?: string;
}

/** Why there is no key to sign with: a whole sentence. */
export interface NoSigningKey {
  readonly says: string;
}

const PRIVATE_MEMBERS = ['kty', 'crv', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y', 'k'];

/** Without what the key says of itself, which was judged before (key-policy.ts). */
const numbersOf = (text: string): JsonWebKey => {
  const { value } = parseJson(text.trim());
  return value?.type === 'object' ? textsAt(value, PRIVATE_MEMBERS) : {};
};

const importKey = async (
  { text, source = text, form }: KeyText,
  { jwk }: Key,
  parameters: SubtleParameters,
): Promise<CryptoKey | undefined> => {
  const { subtle } = crypto;
  if (jwk.kty === 'oct') return subtle.importKey('raw', bytesOf(jwk.k), parameters.key, false, ['sign']);
  if (form === 'jwk') return subtle.importKey('jwk', numbersOf(source), parameters.key, false, ['sign']);
  const bytes = pkcs8FromPem(source, jwk.crv);
  return bytes && subtle.importKey('pkcs8', bytes, parameters.key, false, ['sign']);
};

const no = (says: string): NoSigningKey => ({ says });

/** The one key to sign with; of the readings of a secret, the first. */
const chosen = ({ form, keys, problem }: KeyText): Key | NoSigningKey => {
  if (problem) return no(`The key can't be read, at character ${problem.at.start + 1}: ${problem.says}`);
  if (form === 'jwks') return no('This is a JWK Set. Give the one key of it that is to sign.');
  const key = keys.find(({ jwk, isPrivate }) => isPrivate || jwk.kty === 'oct') ?? keys[0];
  if (!key) return no('There is no key in the text.');
  if (key.fault !== undefined) return no(key.fault);
  return key;
};

const warningOf = ({ jwk, pkcs8 }: Key, algorithm: Algorithm): string | undefined => {
  // The public half of such a PEM is not written in it, so there is nothing to judge.
  const refusal = pkcs8 === undefined ? materialRefusal(jwk, algorithm) : undefined;
  return refusal && `No verifier should trust this key: ${refusal.because}.`;
};

/**
 * Imports a key for signing. Never throws.
 * @param keyText as `readKey` read it
 * @param alg of the JOSE header, which the key must fit (RFC 8725 section 3.1)
 */
export const signingKeyFor = async (keyText: KeyText, alg: string): Promise<SigningKey | NoSigningKey> => {
  const algorithm = algorithmOf(alg);
  const parameters = algorithm && subtleParameters(algorithm);
  if (!algorithm || !parameters) return no(`Signing with ${JSON.stringify(alg)} is not possible here.`);
  const key = chosen(keyText);
  if ('says' in key) return key;
  const refusal = fitRefusal(key, algorithm);
  if (refusal) return no(`This key does not fit: ${refusal.because}.`);
  const what = describe(key.jwk, key.isPrivate ? 'private' : 'public');
  if (key.jwk.kty !== 'oct' && !key.isPrivate) {
    return no(`This is an ${what}. It verifies; signing takes the private key.`);
  }
  if (key.jwk.crv === 'Ed448') return no("This browser can't sign on Ed448.");
  try {
    const imported = await importKey(keyText, key, parameters);
    if (!imported) return no('The private key of this PEM is not in a form that can be used here.');
    const warning = warningOf(key, algorithm);
    return {
      algorithm,
      key: imported,
      readAs: key.jwk.kty === 'oct' ? key.readAs : what,
      ...(warning === undefined ? {} : { warning }),
    };
  } catch (error) {
    const unsupported = error instanceof Error && error.name === 'NotSupportedError';
    return no(
      unsupported
        ? `This browser can't sign with ${alg}.`
        : 'The numbers of this key are not a key to sign with.',
    );
  }
};
