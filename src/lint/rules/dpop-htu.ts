/** A DPoP proof whose htm or htu no request can match. */
import { rfc } from '#sources/sources';
import { jwt } from '../example-token';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

const KEY = {
  kty: 'EC',
  x: 'vq1_KAffaGJDv4HqPW9VO1TN-PQRMaQtfh1rrhYJLqw',
  y: 'j4b_HtKhuFY2fBUKgKCrLN1_P6OX6nWinEk_ysXa5TU',
  crv: 'P-256',
};
const CLAIMS = { jti: 'p-77', htm: 'POST', htu: 'https://orders.bakery.example/orders', iat: 1790000000 };
const HEADER = { alg: 'ES256', typ: 'dpop+jwt', jwk: KEY };

/** What keeps a URI from being that of a request without query and fragment. */
const faultOf = (htu: string): string | undefined => {
  if (!URL.canParse(htu)) return 'is not an absolute URI';
  if (htu.includes('#')) return 'holds a fragment';
  return htu.includes('?') ? 'holds a query' : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The proof’s htm or htu can’t match a request.',
  why: 'The server compares htm with the method, which is case-sensitive, and htu with the URI without query and fragment. A correct server refuses the proof.',
  fix: 'Write the method as the request has it, such as POST. Write the absolute URI of the request up to the question mark.',
  sources: [rfc(9449, '4.2'), rfc(9449, '4.3'), rfc(9110, '9.1')],
  examples: {
    bad: [
      jwt(HEADER, { ...CLAIMS, htu: 'https://orders.bakery.example/orders?page=2' }),
      jwt(HEADER, { ...CLAIMS, htu: 'https://orders.bakery.example/orders#top' }),
      jwt(HEADER, { ...CLAIMS, htu: '/orders' }),
      jwt(HEADER, { ...CLAIMS, htm: 'post' }),
    ],
    good: [
      jwt(HEADER, CLAIMS),
      jwt(HEADER, { ...CLAIMS, htu: 'https://orders.bakery.example:443/orders/' }),
      jwt(HEADER, { ...CLAIMS, htu: undefined }),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    if (!claims || profileOf(jws, context).name !== 'dpop-proof') return undefined;
    const [htm, htu] = [claims.of('htm'), claims.of('htu')];
    const { text: method = '' } = htm ?? {};
    const fault = htu?.text ? faultOf(htu.text) : undefined;
    return [
      htm &&
        method !== method.toUpperCase() && {
          at: htm.at,
          says: 'htm is not in capitals; methods are case-sensitive.',
        },
      htu && fault !== undefined && { at: htu.at, says: `The claim htu ${fault}.` },
    ];
  },
});
