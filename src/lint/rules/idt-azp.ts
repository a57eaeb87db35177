/** The ID token was issued to another client than the one that is stated. Several audiences without azp are allowed. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { ES256, ID, jwt } from '../example-token';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'warning',
  says: 'The azp names another client than you stated.',
  why: 'The token was issued to that client. If you accept it, that client can log people in here.',
  fix: 'Refuse the token, unless both clients are one application, such as its Android app and its web app.',
  sources: [document('openid-core', 'section 3.1.3.7')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(ES256, { ...ID, azp: 'cart' }),
        given: { clientId: 'till' },
      },
    ],
    good: [
      {
        text: jwt(ES256, { ...ID, azp: 'till' }),
        given: { clientId: 'till' },
      },
      {
        text: jwt(ES256, { ...ID, aud: ['till', 'cart'] }),
        given: { clientId: 'till' },
      },
      jwt(ES256, { ...ID, azp: 'cart' }),
    ],
  },
  check(jws, context) {
    const client = context.given?.clientId;
    const claims = client === undefined ? undefined : claimsSet(jws);
    if (!claims || !jws.payload || profileOf(jws, context).name !== 'id-token') return [];
    const azp = memberOf(claims, 'azp');
    return !azp || stringOf(azp.value) === client ? [] : [{ at: carriersIn(jws.payload, azp.span) }];
  },
});
