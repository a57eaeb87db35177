/** Encrypts a compact JWE anew, as one that was opened with the same key (RFC 7516 section 5.1). */
import { CompactEncrypt, errors, importJWK, type CompactJWEHeaderParameters, type JWK } from 'jose';
import { parseJson } from '#text/json';
import { withPublicHalf } from '../jws/attempt';
import { bytesOf, type Key } from '../keys/jwk';
import type { KeyText } from '../keys/key';
import { contentEncryptionOf, keyManagementOf, type KeyManagement } from './algorithms';
import { MOST_ROUNDS } from './gate';
import { keysToTry } from './key';

/** Made anew for each token; those of the one before count for nothing. */
const MADE = new Set(['epk', 'iv', 'tag', 'p2s', 'p2c']);

const NUMBERS = ['kty', 'n', 'e', 'crv', 'x', 'y'] as const;

const encryptionKey = async (key: Key, { name, mode }: KeyManagement): Promise<CryptoKey | Uint8Array> => {
  if (key.jwk.kty === 'oct') return bytesOf(key.jwk.k);
  // Which of the ways to wrap follows the agreement does not matter to the key.
  const alg = mode === 'agree-wrap' ? 'ECDH-ES' : name;
  const half = await withPublicHalf(key, alg);
  const numbers = NUMBERS.flatMap((number) => (half[number] === undefined ? [] : [[number, half[number]]]));
  return importJWK(Object.fromEntries(numbers) as JWK, alg);
};

/** Whether the key's type is one that `alg` takes. */
const fits = ({ jwk }: Key, { mode, name }: KeyManagement): boolean => {
  if (name.startsWith('RSA')) return jwk.kty === 'RSA';
  return mode === 'agree' || mode === 'agree-wrap'
    ? jwk.kty === 'EC' || jwk.kty === 'OKP'
    : jwk.kty === 'oct';
};

interface Header {
  readonly parameters: CompactJWEHeaderParameters;
  readonly management: KeyManagement;
  /** Rounds of PBKDF2 that the header asks for. */
  readonly rounds: number | undefined;
}

const headerFrom = (text: string): Header | { readonly says: string } => {
  const { value, problem } = parseJson(text);
  if (problem || value?.type !== 'object') return { says: 'The header is not a JSON object.' };
  if (value.members.some(({ duplicate }) => duplicate)) return { says: 'A header parameter appears twice.' };
  const all = JSON.parse(text) as Record<string, unknown>;
  const { alg, enc, p2c } = all;
  const management = typeof alg === 'string' ? keyManagementOf(alg) : undefined;
  if (!management?.here) return { says: 'The header needs an "alg" that can be encrypted with here.' };
  if (typeof enc !== 'string' || !contentEncryptionOf(enc))
    return { says: 'The header needs a registered "enc".' };
  const kept = Object.entries(all).filter(([name]) => !MADE.has(name));
  return {
    parameters: Object.fromEntries(kept) as CompactJWEHeaderParameters,
    management,
    rounds: typeof p2c === 'number' && p2c > 0 && p2c <= MOST_ROUNDS ? p2c : undefined,
  };
};

/**
 * Encrypts.
 * @param header the JOSE header as JSON text; its initialization vectors, salts and ephemeral keys are made anew
 * @param keyText what opens it too: of a private key, the public half is used
 * @returns the compact serialization, or why there is none: whole sentences
 */
export const encryptJwe = async (
  header: string,
  plaintext: Uint8Array,
  keyText: KeyText,
): Promise<string | { readonly says: string }> => {
  const read = headerFrom(header);
  if ('says' in read) return read;
  const { parameters, management, rounds } = read;
  const key = keysToTry(keyText, management).keys.find((each) => fits(each, management));
  if (!key) return { says: `None of the keys in the key box is one for ${management.name}.` };
  try {
    const encryption = new CompactEncrypt(plaintext).setProtectedHeader(parameters);
    if (rounds !== undefined) encryption.setKeyManagementParameters({ p2c: rounds });
    return await encryption.encrypt(await encryptionKey(key, management));
  } catch (error) {
    const why = error instanceof errors.JOSEError ? ` ${error.message}.` : '';
    return { says: `This key can't encrypt with ${management.name} and ${parameters.enc}.${why}` };
  }
};
