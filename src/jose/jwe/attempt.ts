/** One key tried on one JWE, by jose. Not: what the outcome means for the token (jwe/decrypt.ts). */
import { errors, flattenedDecrypt, importJWK, type JWK } from 'jose';
import { textsAt } from '#text/json-at';
import { ephemeralKeyOf, MOST_INFLATED, MOST_ROUNDS, type JweAlgorithms } from './gate';
import { importDecryptionKey } from './key';
import { jweFitRefusal, jweKeyRefusal } from './key-policy';
import type { JweMessage } from './message';
import type { Key } from '../keys/jwk';
import type { KeyText } from '../keys/key';
import type { Refusal } from '../keys/key-policy';

export interface JweAttempt {
  readonly key: Key;
  readonly outcome: 'decrypted' | 'failed' | 'not-tried' | 'public-half' | 'unsupported';
  /** Why the key must not be trusted, whether it decrypts or not. */
  readonly refusal?: Refusal;
  readonly plaintext?: Uint8Array;
  /** What is wrong where the key opened it, and the content could not be taken all the same. */
  readonly says?: string;
}

const isUnsupported = (error: unknown): boolean =>
  error instanceof errors.JOSENotSupported || (error instanceof Error && error.name === 'NotSupportedError');

const EPHEMERAL = ['kty', 'crv', 'x', 'y'];

/** Whether WebCrypto takes the sender's key for one: a point that is not on its curve is none (RFC 7748, CVE-2017-16007). */
export const ephemeralOutcome = async (
  message: JweMessage,
): Promise<'unsupported' | 'failed' | undefined> => {
  const epk = ephemeralKeyOf(message);
  if (!epk) return undefined;
  try {
    await importJWK(textsAt(epk, EPHEMERAL) as unknown as JWK, 'ECDH-ES');
    return undefined;
  } catch (error) {
    return isUnsupported(error) ? 'unsupported' : 'failed';
  }
};

const decryptWith = async (
  message: JweMessage,
  { management, encryption }: JweAlgorithms,
  key: CryptoKey | Uint8Array,
): Promise<Pick<JweAttempt, 'outcome' | 'plaintext' | 'says'>> => {
  try {
    const { plaintext } = await flattenedDecrypt(message.flattened, key, {
      keyManagementAlgorithms: [management.name],
      contentEncryptionAlgorithms: [encryption.name],
      maxPBES2Count: MOST_ROUNDS,
      maxDecompressedLength: MOST_INFLATED,
    });
    return { outcome: 'decrypted', plaintext };
  } catch (error) {
    if (isUnsupported(error)) return { outcome: 'unsupported' };
    if (!(error instanceof errors.JWEInvalid) || !message.header.has('zip')) return { outcome: 'failed' };
    // What jose finds wrong after the tag was checked: the compressed content. Its code is the same for both faults; what
    // the platform threw is the cause of the one.
    return error.cause === undefined
      ? {
          outcome: 'unsupported',
          says: `The key opens it, but the content inflates to more than ${MOST_INFLATED.toLocaleString('en-US')} bytes. This page stops there: a few bytes can be made to fill a memory.`,
        }
      : { outcome: 'failed', says: 'The key opens it, but the content is not DEFLATE, as "zip" says it is.' };
  }
};

const NUMBERS_REFUSED: Refusal = {
  reason: 'key-invalid',
  because: 'its numbers are not a key, such as a point that is not on the curve',
};

/**
 * Tries a key. One that must not be trusted is tried too where that is possible, so that the answer can say whether it
 * opens the token. Never throws.
 * @param message one that passed the gate
 */
export const jweAttempt = async (
  message: JweMessage,
  algorithms: JweAlgorithms,
  keyText: KeyText,
  key: Key,
): Promise<JweAttempt> => {
  const unfit = jweFitRefusal(key, message, algorithms);
  if (unfit) return { key, outcome: 'not-tried', refusal: unfit };
  if (key.jwk.kty !== 'oct' && !key.isPrivate) return { key, outcome: 'public-half' };
  const refusal = jweKeyRefusal(key, message, algorithms);
  const why = refusal ? { refusal } : {};
  try {
    const imported = await importDecryptionKey(keyText, key, algorithms.management);
    if (!imported) return { key, outcome: 'public-half', ...why };
    return { key, ...(await decryptWith(message, algorithms, imported)), ...why };
  } catch (error) {
    if (isUnsupported(error)) return { key, outcome: 'unsupported', ...why };
    return { key, outcome: 'not-tried', refusal: refusal ?? NUMBERS_REFUSED };
  }
};
