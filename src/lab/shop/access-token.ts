/** The shop's access tokens: JWTs after RFC 9068, signed by jose. Not: checking them (verify-token.ts), and not refresh tokens, which are random. */
import { SignJWT } from 'jose';
import type { Fields, HttpRequest } from '#http/message';
import { defencesOn } from '../defences';
import { moreClaims } from './more-claims';
import { drawText } from '../run/random';
import type { ServerContext } from './server';
import { ORIGIN } from '../origins';
import { joseKey, keyPairOf } from './signing-key';
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

/** How long a token lives under the setup's defences. Seconds; undefined: no end. */
export const lifetimeUnder = (seconds: number | undefined, { policy }: ServerContext): number | undefined =>
  policy.mostSeconds === undefined ? seconds : Math.min(policy.mostSeconds, seconds ?? policy.mostSeconds);

/**
 * Issues an access token, with what the defences bind it to.
 * @param lifetime seconds; undefined: the token gets no `exp`, which RFC 9068 section 2.2 forbids and the lab lets one try
 */
export const issueAccessToken = async (
  user: Pick<User, 'name' | 'role'>,
  request: HttpRequest,
  context: ServerContext,
  lifetime: number | undefined,
  special: Special = {},
): Promise<Issued> => {
  const { now, setup, state } = context;
  const { typ = ACCESS_TOKEN_TYPE, audience = AUDIENCE, issuer = ISSUER, sid } = special;
  // What is issued for another use is not for the browser that asks, and so bound to nothing of it.
  const binding = special.typ === undefined && special.audience === undefined && special.issuer === undefined;
  const jti = drawText(context.random, 16);
  let { random } = jti;
  let bound: Readonly<Record<string, unknown>> = {};
  const fields: (readonly [string, string])[] = [];
  for (const defence of binding ? defencesOn(setup) : []) {
    // Each draws from where the one before it ended.
    const binds = await defence.bind?.(request, random, setup, now);
    if (!binds) continue;
    bound = { ...bound, ...binds.claims };
    fields.push(...binds.fields);
    ({ random } = binds);
  }
  const expires = lifetime === undefined ? undefined : now + lifetime;
  const claims = {
    iss: issuer,
    sub: user.name,
    aud: audience,
    client_id: CLIENT_ID,
    role: user.role,
    ...moreClaims(user.name, setup),
    iat: now,
    ...(expires === undefined ? {} : { exp: expires }),
    jti: jti.value,
    ...(sid === undefined ? {} : { sid }),
    ...bound,
  };
  const { alg, kid, signing } = keyPairOf(setup);
  const token = await new SignJWT(claims)
    .setProtectedHeader({ typ, alg, kid })
    .sign(await joseKey(signing, alg));
  const type = 'cnf' in bound ? 'DPoP' : 'Bearer';
  if (setup.verify !== 'introspect') return { token, type, fields, state, random };
  context.query('tokens', 'write');
  const row = { jti: jti.value, user: user.name, ...(expires === undefined ? {} : { expires }) };
  return { token, type, fields, state: { ...state, tokens: [...state.tokens, row] }, random };
};
