/** The ID token does not hold the nonce that was sent. Not: an ID token without one where none was stated. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { isHashOf } from '#jose/jws/nonce-hash';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, ES256, ID, jwt } from '../example-token';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const HASHED =
  'The nonce is the SHA-256 hash of the one you gave, as Apple’s and Google’s native sign-in send it. Compare with the hash.';

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'error',
  says: 'The ID token does not hold the nonce that was sent.',
  why: 'It may be the answer to the login of somebody else, which an attacker injects.',
  fix: 'Refuse the token. Make a nonce for each login, keep it in the session, and compare.',
  sources: [document('openid-core', 'section 3.1.3.7'), document('asvs-5', '10.5.1')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(
          ES256,
          ID,
          '2lgqIl-QyAqNdeO7Yd6GO4V8YNx9bGPpu-zVkKEIwNNwl_njD8-CPq3Fos8CaukxdCb6uCioeqMdHfrAMpbgIQ',
        ),
        given: { nonce: 'n-89' },
      },
      {
        text: jwt(
          ES256,
          { ...ACCESS, aud: 'till', at_hash: 'IlCoXcojo2LMVs-ssgsWMw' },
          '1sldiOxLIr1gpLj15sH1hH_LDgja-U5QgGadfqt7xRnU9SeqSzS_KK6nEBUiu5vHL8J0hvDMNzw1-B69WXz8-g',
        ),
        given: { nonce: 'n-88' },
      },
    ],
    good: [
      {
        text: jwt(
          ES256,
          ID,
          'o2RTCBS5R7SWJYh6tPJQaQQHQMlm1ZekciQNu_i5zOWbiclFVS9hZ-rrMmwM941lN2LcVanjkMaiFKda3F5hjA',
        ),
        given: { nonce: 'n-88' },
      },
      jwt(
        ES256,
        { ...ACCESS, aud: 'till', auth_time: 1790000000 },
        'cHoz41bpF7HMIxLfrLXa_n9F8UnTZwQu_ylrY-RWjh_N1TEfeV4lE05hmtdgxvhHgmB8aWlrTGtibBeOS9hZBQ',
      ),
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          { ...ACCESS, client_id: 'till', jti: 't-2' },
          'OEzdZsszRRxXLkw7956_BN_Crqw3PUttYIjxGDgaB3kRb7sbSSMXFeIzBn2UEGldpwQHVABIuZYb1EXnhdSKTw',
        ),
        given: { nonce: 'n-88' },
      },
    ],
  },
  check(jws, context) {
    const sent = context.given?.nonce;
    const claims = sent === undefined ? undefined : claimsSet(jws);
    if (!claims || !jws.payload || profileOf(jws, context).name !== 'id-token') return [];
    const nonce = memberOf(claims, 'nonce');
    if (!nonce) return [{ at: jws.payload.span, says: 'A nonce was sent, and the ID token holds none.' }];
    const claimed = stringOf(nonce.value);
    if (claimed === sent) return [];
    const at = carriersIn(jws.payload, nonce.span);
    return claimed !== undefined && sent !== undefined && isHashOf(claimed, sent)
      ? [{ at, severity: 'info', says: HASHED }]
      : [{ at }];
  },
});
