/** A nonce that a token holds as its hash: Apple's and Google's native sign-in, and so Supabase's and Firebase's, send the hash and keep the nonce. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

/** Whether a claim is the SHA-256 of a nonce, in hexadecimal or base64url. */
export const isHashOf = (claimed: string, nonce: string): boolean => {
  const hash = sha256(encodeUtf8(nonce));
  return claimed.toLowerCase() === bytesToHex(hash) || claimed === encodeBase64url(hash);
};
