/** Password hashes: PBKDF2-HMAC-SHA-256 (RFC 8018 section 5.2) by WebCrypto. */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { User } from '../run/world';

/** As OWASP's password storage cheat sheet counts them for this function. */
export const ITERATIONS = 600_000;

const derive = async (password: string, salt: string, iterations: number): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', encodeUtf8(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: decodeBase64url(salt).bytes, iterations },
    key,
    256,
  );
  return encodeBase64url(new Uint8Array(bits));
};

// The function is slow on purpose, and a run derives the same few inputs again and again.
const derived = new Map<string, Promise<string>>();
const MOST_KEPT = 16;

/**
 * Derives the hash of a password; the same inputs are derived once.
 * @param salt base64url
 * @returns base64url
 */
export const hashPassword = (password: string, salt: string, iterations: number): Promise<string> => {
  const inputs = JSON.stringify([password, salt, iterations]);
  const known = derived.get(inputs);
  if (known) return known;
  const hash = derive(password, salt, iterations);
  if (derived.size < MOST_KEPT) derived.set(inputs, hash);
  return hash;
};

/** The user of that name, when the password is theirs. */
export const authenticate = async (
  users: readonly User[],
  username: string,
  password: string,
): Promise<User | undefined> => {
  const user = users.find(({ name }) => name === username);
  // For an unknown name the same work is done, so that the time taken does not tell which names exist.
  const { salt = '', iterations = ITERATIONS } = user ?? {};
  const hash = await hashPassword(password, salt, iterations);
  return user && hash === user.passwordHash ? user : undefined;
};
