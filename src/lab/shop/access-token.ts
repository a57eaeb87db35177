/** The shop's access tokens: JWTs after RFC 9068. Not: signing them (sign-jwt.ts), not checking them (verify-token.ts), and not refresh tokens, which are random. */
import type { Fields, HttpRequest } from '#http/message';
import { draftToken } from '../defences';
import { issueTime } from './end-login';
import { moreClaims } from './more-claims';
import { drawText } from '../run/random';
import type { ServerContext } from './server';
import { ORIGIN } from '../origins';
import { signJwt } from './sign-jwt';
import { signingPair } from './signing-key';
import type { TokenType } from './token-response';
import type { ServerState, User } from '../run/world';

export const ISSUER = ORIGIN;
export const AUDIENCE = `${ORIGIN}/api`;
const CLIENT_ID = 'shop-page';
/** RFC 9068 section 2.1. */
export const ACCESS_TOKEN_TYPE = 'at+jwt';

export interface Issued {
  readonly token: string;
  /** How it is to be used (RFC 6750 section 6.1.1, RFC 9449 section 5). */
  readonly type: TokenType;
  /** Seconds; undefined: no end. */
  readonly lifetime: number | undefined;
  /** For the response that issues it. */
  readonly fields: Fields;
  readonly state: ServerState;
  readonly random: number;
}

/** What differs from an access token of the login itself. */
export interface Special {
  readonly typ?: string;
  readonly audience?: string;
  readonly issuer?: string;
  /** The login it belongs to. */
  readonly sid?: string;
}

/**
 * Issues an access token, as the defences will have it.
 * @param wanted how long it is to live; undefined: it gets no `exp`, which RFC 9068 section 2.2 forbids and the lab lets one try. Seconds
 */
export const issueAccessToken = async (
  user: Pick<User, 'name' | 'role'>,
  request: HttpRequest,
  context: ServerContext,
  wanted: number | undefined,
  special: Special = {},
): Promise<Issued> => {
  const { now, setup, state } = context;
  const { typ = ACCESS_TOKEN_TYPE, audience = AUDIENCE, issuer = ISSUER, sid } = special;
  const jti = drawText(context.random, 16);
  // What is issued for another use is not for the browser that asks: the defences have no say in it.
  const isSpecial =
    special.typ !== undefined || special.audience !== undefined || special.issuer !== undefined;
  const drawn = { ...context, random: jti.random };
  const plain = { lifetime: wanted, claims: {}, jkt: undefined, fields: [], random: jti.random };
  const { lifetime, jkt, fields, random, ...bound } = isSpecial
    ? plain
    : await draftToken('access token', wanted, request, drawn);
  const expires = lifetime === undefined ? undefined : now + lifetime;
  const claims = {
    iss: issuer,
    sub: user.name,
    aud: audience,
    client_id: CLIENT_ID,
    role: user.role,
    ...moreClaims(user.name, setup),
    iat: issueTime(state, user.name, now),
    ...(expires === undefined ? {} : { exp: expires }),
    jti: jti.value,
    ...(sid === undefined ? {} : { sid }),
    ...bound.claims,
    ...(jkt === undefined ? {} : { cnf: { jkt } }),
  };
  const { alg, kid, signing } = signingPair(setup, state);
  const token = await signJwt(claims, { typ, alg, kid }, signing);
  const type = jkt === undefined ? 'Bearer' : 'DPoP';
  if (setup.verify !== 'introspect') return { token, type, lifetime, fields, state, random };
  context.query('tokens', 'write');
  const row = { jti: jti.value, user: user.name, ...(expires === undefined ? {} : { expires }) };
  return { token, type, lifetime, fields, state: { ...state, tokens: [...state.tokens, row] }, random };
};
