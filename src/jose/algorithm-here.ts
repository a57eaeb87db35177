/** Whether signatures with an algorithm can be checked here, found by asking WebCrypto. Not: by the browser's name or version. */
import type { Algorithm } from './algorithms';

/**
 * Asks for a key that no algorithm takes: one that WebCrypto does not have says so, every other complains of the key.
 * Without WebCrypto the answer is yes, for that is another complaint.
 */
export const algorithmHere = async ({ name, here }: Algorithm): Promise<boolean> => {
  if (here !== 'browser' || globalThis.crypto?.subtle === undefined) return here !== false;
  const known = name === 'EdDSA' ? 'Ed25519' : name;
  try {
    await crypto.subtle.importKey('spki', new Uint8Array(0), { name: known }, false, ['verify']);
    return true;
  } catch (error) {
    return !(error instanceof Error && error.name === 'NotSupportedError');
  }
};
