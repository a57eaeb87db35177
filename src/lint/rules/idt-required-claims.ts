/** An ID token that lacks a claim it must have, or whose sub is too long. Missing aud or iss has rules of its own. */
import { document } from '#sources/sources';
import { ES256, ID, jwt } from '../example-token';
import { isCertainIdToken } from '../id-token';
import { claimsOf } from '../placed';
import { defineRule } from '../rule';
import { lacksByDesign } from '../vendor-token';

const LONGEST_SUB = 255;

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The ID token lacks a claim that OpenID Connect requires.',
  why: 'A client cannot tell who logged in, or when the login ends. Clients that keep to the standard refuse the token.',
  fix: 'Have the OpenID provider set iss, sub, aud, exp and iat in every ID token.',
  sources: [document('openid-core', 'section 2')],
  examples: {
    bad: [
      jwt(ES256, { ...ID, exp: undefined }),
      jwt(ES256, { ...ID, sub: undefined, iat: undefined }),
      jwt(ES256, { ...ID, sub: 'c'.repeat(256) }),
    ],
    good: [
      jwt(ES256, ID),
      jwt(ES256, { ...ID, nonce: undefined, iat: undefined, auth_time: 1790000000 }),
      jwt(ES256, { ...ID, iat: undefined, scope: 'orders', client_id: 'till' }),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    if (!claims || !isCertainIdToken(jws, context)) return undefined;
    const missing = claims.missing(['sub', 'exp', 'iat'].filter((name) => !lacksByDesign(jws, name)));
    const { text: { length } = '', at } = claims.of('sub') ?? {};
    return [
      missing !== undefined && { at: claims.at, says: `The ID token lacks ${missing}.` },
      at &&
        length > LONGEST_SUB && {
          at,
          says: `sub has ${length} characters; at most ${LONGEST_SUB} are allowed.`,
        },
    ];
  },
});
