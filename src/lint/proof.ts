/** Whose key a proof of possession proves to be there, and for which token. Not: what else a DPoP proof must have (rules/dpop-proof.ts), or whether the token is bound to that key (rules/pop-binding.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import { claim, decodeJws, headerParameter, objectOf, stringOf, type Jws } from '#jose/jws/jws';
import { checkJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { thumbprintOf } from '#jose/keys/thumbprint';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { mediaTypeOf } from './profile';

export interface Proven {
  /** The SHA-256 thumbprint of the key (RFC 7638). */
  readonly thumbprint?: string;
  /** Why the proof proves nothing for this token: a whole sentence. */
  readonly fault?: string;
}

const THUMBPRINT = /^[\w-]{43}$/u;
const UNREADABLE: Proven = { fault: 'The proof can’t be read: it is no proof, key or thumbprint.' };

const ofKey = async (text: string): Promise<Proven> => {
  const { keys, form } = readKey(text, 'auto');
  const [key] = keys;
  const thumbprint = key && form !== 'secret' ? await thumbprintOf(key.jwk) : undefined;
  return thumbprint === undefined ? UNREADABLE : { thumbprint };
};

/** RFC 9449 section 4.3, as far as the two tokens tell. */
const faultOf = async (proof: Jws, key: string, token: Jws): Promise<string | undefined> => {
  if (mediaTypeOf(proof) !== 'dpop+jwt') return 'The typ of the proof is not dpop+jwt.';
  const keyText = readKey(key, 'auto');
  const { verdict, signature } = await checkJws(proof, keyText);
  if (verdict === 'unsupported') return 'The proof’s signature can’t be checked here.';
  if (signature.state !== 'valid') return 'The proof’s signature doesn’t match its own key.';
  if (verdict !== 'valid' || keyText.keys.some(({ isPrivate }) => isPrivate))
    return 'The proof’s own key can’t be trusted.';
  const hashed = claim(proof, 'ath');
  if (!hashed || hashed.duplicate) return 'The proof names no access token (ath).';
  return stringOf(hashed.value) === encodeBase64url(sha256(encodeUtf8(token.text)))
    ? undefined
    : 'The proof is for another access token (ath).';
};

/**
 * What the text proves for the token: a thumbprint and a key are taken as they are, a DPoP proof must be signed with its own key.
 * Never throws.
 * @param text as a person gave it
 * @param token the access token that it came with
 */
export const provenBy = async (text: string, token: Jws): Promise<Proven> => {
  const written = text.trim();
  if (THUMBPRINT.test(written)) return { thumbprint: written };
  const proof = decodeJws(written);
  if (!objectOf(proof.header) || proof.segments.length < 3) return ofKey(written);
  const { span } = headerParameter(proof, 'jwk')?.value ?? {};
  const key = span && proof.header.utf8 ? proof.header.utf8.text.slice(span.start, span.end) : '';
  const { thumbprint } = await ofKey(key);
  if (thumbprint === undefined) return { fault: 'The proof has no public key (jwk).' };
  const fault = await faultOf(proof, key, token);
  return { thumbprint, ...(fault === undefined ? {} : { fault }) };
};
