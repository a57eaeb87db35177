/** A DPoP proof whose htm or htu no request can match. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { jwt } from '../example-token';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const KEY = {
  kty: 'EC',
  x: 'vq1_KAffaGJDv4HqPW9VO1TN-PQRMaQtfh1rrhYJLqw',
  y: 'j4b_HtKhuFY2fBUKgKCrLN1_P6OX6nWinEk_ysXa5TU',
  crv: 'P-256',
};
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
      jwt(HEADER, {
        jti: 'p-77',
        htm: 'POST',
        htu: 'https://orders.bakery.example/orders?page=2',
        iat: 1790000000,
      }),
      jwt(HEADER, {
        jti: 'p-77',
        htm: 'POST',
        htu: 'https://orders.bakery.example/orders#top',
        iat: 1790000000,
      }),
      jwt(HEADER, { jti: 'p-77', htm: 'POST', htu: '/orders', iat: 1790000000 }),
      jwt(HEADER, { jti: 'p-77', htm: 'post', htu: 'https://orders.bakery.example/orders', iat: 1790000000 }),
    ],
    good: [
      jwt(HEADER, { jti: 'p-77', htm: 'POST', htu: 'https://orders.bakery.example/orders', iat: 1790000000 }),
      jwt(HEADER, {
        jti: 'p-77',
        htm: 'POST',
        htu: 'https://orders.bakery.example:443/orders/',
        iat: 1790000000,
      }),
      jwt(HEADER, { jti: 'p-77', htm: 'POST', iat: 1790000000 }),
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload || profileOf(jws, context).name !== 'dpop-proof') return [];
    const htm = memberOf(claims, 'htm');
    const method = stringOf(htm?.value) ?? '';
    const reports: Report[] = [];
    if (htm && method !== method.toUpperCase()) {
      reports.push({
        at: carriersIn(jws.payload, htm.span),
        says: 'htm is not in capitals; methods are case-sensitive.',
      });
    }
    const htu = memberOf(claims, 'htu');
    const address = stringOf(htu?.value) ?? '';
    const fault = address === '' ? undefined : faultOf(address);
    if (htu && fault !== undefined) {
      reports.push({ at: carriersIn(jws.payload, htu.span), says: `The claim htu ${fault}.` });
    }
    return reports;
  },
});
