/** The shop's access tokens: JWTs after RFC 9068, signed and verified by jose. Not: refresh tokens, which are random. */
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Instant } from '#cookies/cookie';
import { decodeBase64url } from '#text/base64url';
import { bearerChallenge, unauthorized } from './challenge';
import { drawText, type Drawn } from './random';
import type { HttpResponse } from '#http/message';
import { ORIGIN } from './shop';
import { PUBLIC_JWK, signingKey, verifyingKey } from './signing-key';
import type { User } from './world';

export const ISSUER = ORIGIN;
export const AUDIENCE = `${ORIGIN}/api`;
const CLIENT_ID = 'shop-page';
const TYP = 'at+jwt';

/**
 * Issues an access token.
 * @param lifetime seconds; undefined: the token gets no `exp`, which RFC 9068 section 2.2 forbids and the lab lets one try
 * @param more claims besides those of RFC 9068 and `role`
 */
export const issueAccessToken = async (
  user: Pick<User, 'name' | 'role'>,
  now: Instant,
  random: number,
  lifetime: number | undefined,
  more: Readonly<Record<string, string>> = {},
): Promise<Drawn<string>> => {
  const jti = drawText(random, 16);
  const claims = {
    iss: ISSUER,
    sub: user.name,
    aud: AUDIENCE,
    client_id: CLIENT_ID,
    role: user.role,
    iat: now,
    ...(lifetime === undefined ? {} : { exp: now + lifetime }),
    jti: jti.value,
    ...more,
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ typ: TYP, alg: PUBLIC_JWK.alg, kid: PUBLIC_JWK.kid })
    .sign(await signingKey());
  return { value: token, random: jti.random };
};

/** jose passes over padding, white space and loose trailing bits; each of them is another spelling of the same token. */
const isCompact = (token: string): boolean =>
  token.split('.').length === 3 &&
  token.split('.').every((segment) => decodeBase64url(segment).problems.length === 0);

const messageOf = (error: unknown): string => {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature does not verify';
  if (error instanceof errors.JWTClaimValidationFailed) return `The claim ${error.claim} is not as required`;
  return 'The access token is malformed';
};

/** A verified claims set, or the response that says why not. */
export type AccessTokenCheck =
  | { readonly claims: { readonly sub: string; readonly sid?: unknown } }
  | { readonly refused: HttpResponse };

/**
 * Verifies what a request brought as access token: signature with the one algorithm, `typ`, `iss`, `aud`, `exp`.
 * @param token undefined: the request brought none
 * @param expires whether tokens here must have `exp`
 */
export const checkAccessToken = async (
  token: string | undefined,
  now: Instant,
  expires: boolean,
): Promise<AccessTokenCheck> => {
  if (token === undefined) {
    const detail = 'The request carries no access token.';
    return { refused: unauthorized('no-credential', detail, bearerChallenge()) };
  }
  try {
    if (!isCompact(token)) throw new errors.JWSInvalid();
    const { payload } = await jwtVerify(token, await verifyingKey(), {
      algorithms: [PUBLIC_JWK.alg],
      typ: TYP,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', ...(expires ? ['exp'] : [])],
      currentDate: new Date(now * 1000),
    });
    return { claims: { sub: payload.sub ?? '', sid: payload.sid } };
  } catch (error) {
    const expired = error instanceof errors.JWTExpired;
    const says = expired ? 'The access token has expired' : messageOf(error);
    return {
      refused: unauthorized(expired ? 'expired-token' : 'invalid-token', `${says}.`, bearerChallenge(says)),
    };
  }
};
