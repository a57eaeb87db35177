/** An ID token that lacks a claim it must have, or whose sub is too long. Missing aud or iss has rules of its own. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { ES256, ID, jwt } from '../example-token';
import { isCertainIdToken } from '../id-token';
import { missingClaims } from '../missing-claims';
import { defineRule, type Report } from '../rule';
import { lacksByDesign } from '../vendor-token';
import { claimsSet } from '../whole';

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
      jwt(ES256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: 'till',
        nonce: 'n-88',
        iat: 1790000000,
      }),
      jwt(ES256, { iss: 'https://login.bakery.example', aud: 'till', nonce: 'n-88', exp: 1790000600 }),
      jwt(ES256, { ...ID, sub: 'c'.repeat(256) }),
    ],
    good: [
      jwt(ES256, ID),
      jwt(ES256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: 'till',
        exp: 1790000600,
        auth_time: 1790000000,
      }),
      jwt(ES256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: 'till',
        nonce: 'n-88',
        exp: 1790000600,
        scope: 'orders',
        client_id: 'till',
      }),
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload || !isCertainIdToken(jws, context)) return [];
    const required = ['sub', 'exp', 'iat'].filter((name) => !lacksByDesign(jws, name));
    const missing = missingClaims(claims, required);
    const reports: Report[] = [];
    if (missing !== undefined) {
      reports.push({ at: jws.payload.span, says: `The ID token lacks ${missing}.` });
    }
    const sub = memberOf(claims, 'sub');
    const length = stringOf(sub?.value)?.length ?? 0;
    if (sub && length > LONGEST_SUB) {
      reports.push({
        at: carriersIn(jws.payload, sub.span),
        says: `sub has ${length} characters; at most ${LONGEST_SUB} are allowed.`,
      });
    }
    return reports;
  },
});
