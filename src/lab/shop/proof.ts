/**
 * Proofs of possession (RFC 9449), from both ends: the page's script makes one for each request, the shop checks it.
 * Not: told apart by jti: the shop keeps no list of proofs it has seen, so that one can be replayed for a minute with the
 * same method, address and token (section 11.1).
 */
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { fieldValues, type HttpRequest } from '#http/message';
import { ATTACKER_PUBLIC_JWK, attackerKey } from '../attacker/attacker-key';
import { sha256 } from './digest';
import type { UserAgentId } from '../run/party';
import { joseKey } from './signing-key';

const ALG = 'EdDSA';
const TYPE = 'dpop+jwt';
/** Seconds by which a proof may be older or newer than the shop's clock. */
const FRESH = 60;

/**
 * Made for the lab. A page keeps such a key pair as one that can't be exported: script can use it there and not send it
 * home. The browser's files hold the private key in clear all the same. Every page in Alice's browser has the same one here.
 */
const PUBLIC = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '36YrxgK0cwDosOOVTg4Yws9yKOcoVKqiUz3i0FkvM20',
} as const satisfies JWK;
export const PAGE_KEY: JWK = { ...PUBLIC, d: 'UESPk6BwGF6uB0sNSEGsiPS7NNgSyvgi7LInI8P0UGU' };

/** The target without query and fragment (section 4.2, `htu`). */
const targetOf = (url: string): string => url.replace(/[?#].*$/u, '');

/**
 * The value of a DPoP field.
 * @param userAgent whose page has the key
 * @param token what the request carries in Authorization; absent: nothing
 */
export const makeProof = async (
  userAgent: UserAgentId,
  { method, url }: Pick<HttpRequest, 'method' | 'url'>,
  now: number,
  jti: string,
  token?: string,
): Promise<string> => {
  const own = userAgent === 'attacker';
  const { kty, crv, x } = own ? ATTACKER_PUBLIC_JWK : PUBLIC;
  const claims = { jti, htm: method, htu: targetOf(url), iat: now };
  return new SignJWT(token === undefined ? claims : { ...claims, ath: await sha256(token) })
    .setProtectedHeader({ typ: TYPE, alg: ALG, jwk: { kty, crv, x } })
    .sign(own ? await attackerKey() : await joseKey(PAGE_KEY, ALG));
};

/** What a proof shows: the thumbprint of its key, or why it is none. */
export type ProofCheck = { readonly jkt: string; readonly claims: JWTPayload } | { readonly says: string };

/**
 * Checks the proof that a request carries (section 4.3).
 * @returns undefined when it carries none
 */
export const checkProof = async (request: HttpRequest, now: number): Promise<ProofCheck | undefined> => {
  const [proof, ...more] = fieldValues(request, 'DPoP');
  if (proof === undefined) return undefined;
  if (more.length > 0) return { says: 'The request carries more than one proof' };
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: TYPE,
      algorithms: [ALG],
      requiredClaims: ['jti', 'htm', 'htu', 'iat'],
      currentDate: new Date(now * 1000),
    });
    if (payload.htm !== request.method) return { says: 'The proof is for another method' };
    if (payload.htu !== targetOf(request.url)) return { says: 'The proof is for another address' };
    if (Math.abs(now - (payload.iat ?? 0)) > FRESH) return { says: 'The proof is too old' };
    return { jkt: await calculateJwkThumbprint(protectedHeader.jwk ?? {}), claims: payload };
  } catch {
    return { says: 'The proof does not verify' };
  }
};
