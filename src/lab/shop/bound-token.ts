/** An access token that is bound to a key (RFC 9449): what the page sends with it, and what a server that looks makes of it. Not: the proof itself (proof.ts). */
import { field, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import type { PageHooks } from '../defence';
import { bearerToken } from './bearer';
import { claimsOf } from './claims-of';
import { sha256 } from './digest';
import { makeProof, NONCE_FIELD, refuseProof, type ProofCheck } from './proof';
import type { ServerContext } from './server';

/** Why a proof is not one for this token, which is bound to a key (section 7.1). */
const mismatch = async (
  request: HttpRequest,
  jkt: unknown,
  proof: Exclude<ProofCheck, { says: string }>,
): Promise<string | undefined> => {
  const scheme = field(request, 'Authorization') ?? '';
  if (!/^dpop /iu.test(scheme)) return 'The token must come with the scheme DPoP';
  if (proof.claims.ath !== (await sha256(bearerToken(request) ?? '')))
    return 'The proof is for another token';
  return proof.jkt === jkt ? undefined : 'The token is bound to another key';
};

/** A token goes with a proof of its key under another scheme (section 7.1). */
const underScheme = ([name, value]: Fields[number]): Fields[number] => [
  name,
  name === 'Authorization' ? value.replace(/^Bearer /u, 'DPoP ') : value,
];

/** The fields of a page's request with a proof for it. */
export const proven: NonNullable<PageHooks['prepare']> = async ({ method, url, fields }, page) => {
  // A proof goes with the Authorization field alone: what a cookie or another field carries stays unbound.
  if (page.carrier !== 'bearer') return fields;
  const token = bearerToken({ fields });
  const claims = { jti: page.draw(12), nonce: page.learned(NONCE_FIELD), token };
  const proof = await makeProof(page.userAgent, { method, url }, page.now, claims);
  return [...fields.map(underScheme), ['DPoP', proof]];
};

/**
 * Looks whether the token of a request is bound, and whether the request proves its key (section 7.1).
 * @param proof as it was checked; undefined: the request carries none
 * @returns undefined: the token is not bound, or its key is proven
 */
export const refusedAsBound = async (
  request: HttpRequest,
  proof: ProofCheck | undefined,
  { mode, setup }: Pick<ServerContext, 'mode' | 'setup'>,
): Promise<HttpResponse | undefined> => {
  if (proof && 'says' in proof) return refuseProof('invalid_dpop_proof', proof.says);
  const cnf = claimsOf(mode.credentialIn(request, setup))?.cnf as { readonly jkt?: unknown } | undefined;
  if (cnf?.jkt === undefined) return undefined;
  if (!proof)
    return refuseProof('invalid_dpop_proof', 'The token is bound to a key, and the request has no proof');
  const says = await mismatch(request, cnf.jkt, proof);
  return says === undefined ? undefined : refuseProof('invalid_token', says);
};
