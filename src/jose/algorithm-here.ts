/** Whether signatures with an algorithm can be checked here, found by asking WebCrypto. */
import type { Algorithm } from './algorithms';

/**
 * What is known without asking. Without WebCrypto the answer is yes, for that is another complaint.
 * @returns undefined where WebCrypto has to be asked
 */
export const knownHere = ({ here }: Algorithm): boolean | undefined =>
  here !== 'browser' || globalThis.crypto?.subtle === undefined ? here !== false : undefined;

/** Asks for a key that no algorithm takes: one that WebCrypto does not have says so, every other complains of the key. */
export const algorithmHere = async (algorithm: Algorithm): Promise<boolean> => {
  const known = knownHere(algorithm);
  if (known !== undefined) return known;
  const name = algorithm.name === 'EdDSA' ? 'Ed25519' : algorithm.name;
  try {
    await crypto.subtle.importKey('spki', new Uint8Array(0), { name }, false, ['verify']);
    return true;
  } catch (error) {
    return !(error instanceof Error && error.name === 'NotSupportedError');
  }
};
