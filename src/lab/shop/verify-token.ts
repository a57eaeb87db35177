/** Checking an access token as the setup's servers do: signature, claims, and what the defences add. Not: the flaws themselves (naive/). */
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  UnsecuredJWT,
  type JWK,
  type JWTClaimVerificationOptions,
  type JWTPayload,
} from 'jose';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { HttpResponse } from '#http/message';
import { firstOf, verifierOf } from '../defences';
import { bearerChallenge, objected } from './challenge';
import { fetched } from './fetched';
import { once } from './once';
import { problem } from './response';
import { naivelyAccepted } from './naive/signature';
import type { ServerContext } from './server';
import { AUTH_ORIGIN, ORIGIN } from '../origins';
import { joseKey, keyPairOf, verifyingKeys } from './signing-key';
import type { Verifier } from './verifier';

/** A verified claims set, or the response that says why not. */
export type TokenCheck = { readonly claims: JWTPayload } | { readonly refused: HttpResponse };

/** jose passes over padding, white space and loose trailing bits; each of them is another spelling of the same token. */
const isCompact = (token: string): boolean =>
  token.split('.').length === 3 &&
  token.split('.').every((segment) => decodeBase64url(segment).problems.length === 0);

const messageOf = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'The access token has expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature does not verify';
  if (error instanceof errors.JWTClaimValidationFailed) return `The claim ${error.claim} is not as required`;
  return 'The access token is malformed';
};

const claimsAlone = (error: unknown): boolean =>
  error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed;

const optionsOf = ({ now }: ServerContext, expects: JWTClaimVerificationOptions, expires: boolean) => ({
  ...expects,
  requiredClaims: ['sub', ...(expires ? ['exp'] : []), ...(expects.requiredClaims ?? [])],
  currentDate: new Date(now * 1000),
});

/** Claims whose signature another part accepted: the same checks of them, made by jose on an unsecured copy. */
const checkClaimsAlone = (token: string, options: JWTClaimVerificationOptions): JWTPayload => {
  const { typ } = decodeProtectedHeader(token);
  const header = encodeBase64url(
    encodeUtf8(JSON.stringify({ alg: 'none', ...(typ === undefined ? {} : { typ }) })),
  );
  const payload = encodeBase64url(encodeUtf8(JSON.stringify(decodeJwt(token))));
  return UnsecuredJWT.decode(`${header}.${payload}.`, options).payload;
};

/** The claims of a token that is signed with a key and as wanted. */
const verified = once(
  async (token: string, jwk: JWK, alg: string, options: JWTClaimVerificationOptions): Promise<JWTPayload> => {
    const key = await joseKey(jwk, alg);
    return (await jwtVerify(token, key, { algorithms: [alg], ...options })).payload;
  },
);

/** The keys that a server has; a service elsewhere fetches them from the authorization server and keeps them for a while. */
const keysOf = async (context: ServerContext, { keepsKeys }: Verifier): Promise<readonly JWK[]> => {
  const { setup, state, now, origin } = context;
  // An HMAC secret can't be published: every service has it in its configuration.
  if (!keyPairOf(setup).isPublic || origin === ORIGIN || origin === AUTH_ORIGIN)
    return verifyingKeys(setup, state, now);
  const text = await fetched(`${AUTH_ORIGIN}/jwks.json`, keepsKeys, context);
  return text === undefined ? [] : (JSON.parse(text) as { keys: JWK[] }).keys;
};

const kidOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
};

/** The key that is to verify a token. */
const verifyingKey = async (
  token: string,
  context: ServerContext,
  verifier: Verifier,
): Promise<JWK | undefined> => {
  const kept = await keysOf(context, verifier);
  if (!verifier.byKid) return kept[0];
  const kid = kidOf(token);
  const named = kept.find((each) => each.kid === kid);
  if (named) return named;
  // Perhaps it is newer than what was kept (OpenID Connect Core section 10.1.1).
  const fresh = await keysOf({ ...context, cache: {} }, verifier);
  return fresh.find((each) => each.kid === kid) ?? kept[0];
};

/**
 * Checks what a request brought as access token, at the server of the context.
 * @param expires whether tokens here must have `exp`
 * @param own what the server expects besides, of a token that is the gateway's word and no login's; no defence asks about it
 */
export const verifyAccessToken = async (
  token: string,
  context: ServerContext,
  expires: boolean,
  own?: JWTClaimVerificationOptions,
): Promise<TokenCheck> => {
  const { alg } = keyPairOf(context.setup);
  const verifier = verifierOf(context.setup);
  const jwk = await verifyingKey(token, context, verifier);
  // Nothing is said of the token: it could not be looked at.
  if (!jwk) return { refused: problem(503, 'The key set that verifies tokens could not be fetched.') };
  const options = optionsOf(context, { ...verifier.expects, ...own }, expires);
  try {
    const check = async (): Promise<JWTPayload> => {
      try {
        if (!isCompact(token)) throw new errors.JWSInvalid();
        return await verified(token, jwk, alg, options);
      } catch (error) {
        if (claimsAlone(error) || !(await naivelyAccepted(token, alg, jwk, verifier, context))) throw error;
        return checkClaimsAlone(token, options);
      }
    };
    const claims = await check();
    const objection = own
      ? undefined
      : await firstOf(context.setup, (defence) => defence.verify?.(claims, 'access token', context));
    return objection ? { refused: objected(objection, bearerChallenge) } : { claims };
  } catch (error) {
    const refusal = error instanceof errors.JWTExpired ? 'expired-token' : 'invalid-token';
    return { refused: objected({ refusal, says: messageOf(error) }, bearerChallenge) };
  }
};
