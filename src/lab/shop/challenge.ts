/** 401 and 403 responses with their challenges (RFC 9110 section 15.5.2 wants one in every 401). */
import type { Fields, HttpResponse } from '#http/message';
import { problem, type ProblemKind } from './response';

/** A field that says how to log in. */
export type Challenge = readonly [name: 'WWW-Authenticate', value: string];

/**
 * For a credential that only a cookie can carry. No scheme is registered for cookies; this one is of the expired
 * draft-broyer-http-cookie-auth, and says where to get the cookie.
 */
export const cookieChallenge = (cookieName: string): Challenge => [
  'WWW-Authenticate',
  `Cookie realm="shop", form-action="/login", cookie-name="${cookieName}"`,
];

/** For an access token (RFC 6750 section 3). Without a token in the request, no error is named (section 3.1). */
export const bearerChallenge = (description?: string): Challenge => [
  'WWW-Authenticate',
  description === undefined
    ? 'Bearer realm="shop"'
    : `Bearer realm="shop", error="invalid_token", error_description="${description}"`,
];

const KINDS = {
  'wrong-password': 'User name or password is wrong',
  'no-credential': 'Not logged in',
  'unknown-session': 'The session is unknown',
  'expired-session': 'The session has expired',
  'invalid-session': 'The session cookie is not valid',
  'invalid-token': 'The access token is not valid',
  'expired-token': 'The access token has expired',
  'ended-token': 'The access token was taken back',
  'unknown-refresh-token': 'The refresh token is unknown',
  'expired-refresh-token': 'The refresh token has expired',
  'reused-refresh-token': 'The refresh token was used before',
  'closed-account': 'The account is closed',
  'forged-request': 'The request may be forged',
} as const;

/** Whose credential is bad, and how: one of the shop's own kinds of problem, or one that a defence brings. */
export type Refusal = keyof typeof KINDS | ProblemKind;

const kindOf = (refusal: Refusal): ProblemKind =>
  typeof refusal === 'string' ? { name: refusal, title: KINDS[refusal] } : refusal;

/** 401 with a challenge and a problem document. */
export const unauthorized = (
  refusal: Refusal,
  detail: string,
  challenge: Challenge,
  fields: Fields = [],
): HttpResponse => problem(401, detail, [challenge, ...fields], kindOf(refusal));

/** Why a credential that is good in itself is refused, in a sentence without its full stop: it goes into a challenge too. */
export type Objection =
  | { readonly refusal: Refusal; readonly says: string }
  /** Nobody can tell now: what one would have to ask does not answer. */
  | { readonly unavailable: string };

/** What an objection is answered with. @param challenge made of what it says */
export const objected = (objection: Objection, challenge: (says: string) => Challenge): HttpResponse =>
  'unavailable' in objection
    ? problem(503, `${objection.unavailable}.`)
    : unauthorized(objection.refusal, `${objection.says}.`, challenge(objection.says));

/** 403 with a problem document: logging in anew would not help. */
export const forbidden = (refusal: Refusal, detail: string): HttpResponse =>
  problem(403, detail, [], kindOf(refusal));
