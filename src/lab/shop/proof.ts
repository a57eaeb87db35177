/** Proofs of possession (RFC 9449), from both ends: the page's script makes one for each request, the shop checks it. Unless a defence remembers jti, a proof can be replayed for a minute with the same method, address and token (section 11.1). */
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { fieldValues, type HttpRequest, type HttpResponse } from '#http/message';
import { ATTACKER_PUBLIC_JWK, attackerKey } from '../attacker/attacker-key';
import { unauthorized } from './challenge';
import { sha256 } from './digest';
import { once } from './once';
import type { ProblemKind } from './response';
import type { UserAgentId } from '../run/party';
import { joseKey } from './signing-key';

const ALG = 'EdDSA';
const TYPE = 'dpop+jwt';
/** Seconds by which a proof may be older or newer than the shop's clock. */
export const FRESH = 60;

/** With which the shop says what the next proofs must repeat (section 8.2). */
export const NONCE_FIELD = 'DPoP-Nonce';

export const UNPROVEN: ProblemKind = {
  name: 'unproven-key',
  title: 'The key is not proven',
};

/** @param says without a full stop: it goes into the challenge too */
export const refuseProof = (
  error: 'invalid_dpop_proof' | 'invalid_token' | 'use_dpop_nonce',
  says: string,
): HttpResponse =>
  unauthorized(UNPROVEN, `${says}.`, [
    'WWW-Authenticate',
    `DPoP realm="shop", algs="EdDSA", error="${error}", error_description="${says}"`,
  ]);

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

const signed = once(async (claims: JWTPayload, jwk: JWK, isAttackers: boolean): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ typ: TYPE, alg: ALG, jwk })
    .sign(isAttackers ? await attackerKey() : await joseKey(PAGE_KEY, ALG)),
);

/** The claims of a proof that is signed with the key in it, and the key's thumbprint. */
const verified = once(async (proof: string, now: number) => {
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
    typ: TYPE,
    algorithms: [ALG],
    requiredClaims: ['jti', 'htm', 'htu', 'iat'],
    currentDate: new Date(now * 1000),
  });
  return { payload, jkt: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) };
});

/** The target without query and fragment (section 4.2, `htu`). */
const targetOf = (url: string): string => url.replace(/[?#].*$/u, '');

/**
 * The value of a DPoP field.
 * @param userAgent whose page has the key
 * @param claims its jti, the shop's nonce where it gave one, and the token that the request carries in Authorization
 */
export const makeProof = async (
  userAgent: UserAgentId,
  { method, url }: Pick<HttpRequest, 'method' | 'url'>,
  now: number,
  {
    jti,
    nonce,
    token,
  }: { readonly jti: string; readonly nonce: string | undefined; readonly token: string | undefined },
): Promise<string> => {
  const own = userAgent === 'attacker';
  const { kty, crv, x } = own ? ATTACKER_PUBLIC_JWK : PUBLIC;
  const claims = {
    jti,
    htm: method,
    htu: targetOf(url),
    iat: now,
    ...(nonce === undefined ? {} : { nonce }),
    ...(token === undefined ? {} : { ath: await sha256(token) }),
  };
  return signed(claims, { kty, crv, x }, own);
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
  if (more.length > 0) return { says: 'The request has more than one proof' };
  try {
    const { payload, jkt } = await verified(proof, now);
    if (payload.htm !== request.method) return { says: 'The proof is for another method' };
    if (payload.htu !== targetOf(request.url)) return { says: 'The proof is for another address' };
    if (Math.abs(now - (payload.iat ?? 0)) > FRESH) return { says: 'The proof is too old' };
    return { jkt, claims: payload };
  } catch {
    return { says: 'The proof does not verify' };
  }
};
