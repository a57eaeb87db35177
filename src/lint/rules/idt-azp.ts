/** The ID token was issued to another client than the one that is stated. Several audiences without azp are allowed. */
import { document } from '#sources/sources';
import { ES256, ID, jwt } from '../example-token';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

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
    bad: [{ text: jwt(ES256, { ...ID, azp: 'cart' }), given: { clientId: 'till' } }],
    good: [
      { text: jwt(ES256, { ...ID, azp: 'till' }), given: { clientId: 'till' } },
      { text: jwt(ES256, { ...ID, aud: ['till', 'cart'] }), given: { clientId: 'till' } },
      jwt(ES256, { ...ID, azp: 'cart' }),
    ],
  },
  check(jws, context) {
    const client = context.given?.clientId;
    const azp = client === undefined ? undefined : claimsOf(jws)?.of('azp');
    if (!azp || azp.text === client || profileOf(jws, context).name !== 'id-token') return undefined;
    return { at: azp.at };
  },
});
