/** An access token that is bound to another key than the one that was proven to be there. Not: the proof itself (dpop-proof). */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, ES256, jwt } from '../example-token';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const KEY = {
  kty: 'EC',
  x: '66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4',
  y: 'QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE',
  crv: 'P-256',
};
const HEADER = { typ: 'dpop+jwt', alg: 'ES256', jwk: KEY };
const CLAIMS = {
  ...ACCESS,
  client_id: 'till',
  jti: 't-2',
  cnf: { jkt: 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE' },
};

const THUMBPRINTS = ['jkt', 'x5t#S256'];

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The token is bound to another key.',
  why: 'The presenter has another key than the one in the token. The token was stolen or mixed up.',
  fix: 'Refuse the token unless the thumbprint of the proof key or certificate is the one in cnf.',
  sources: [rfc(9449, '6'), rfc(8705, '3'), document('asvs-5', '10.3.5')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt({ ...ES256, typ: 'at+jwt' }, CLAIMS),
        given: {
          proof: jwt(HEADER, {
            jti: 'p-1',
            htm: 'GET',
            htu: 'https://orders.bakery.example/bread',
            iat: 1790000000,
          }),
        },
      },
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          { ...CLAIMS, cnf: { 'x5t#S256': 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE' } },
        ),
        given: { proof: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' },
      },
      {
        text: jwt({ ...ES256, typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-2' }),
        given: {
          proof: jwt(HEADER, {
            jti: 'p-1',
            htm: 'GET',
            htu: 'https://orders.bakery.example/bread',
            iat: 1790000000,
          }),
        },
      },
    ],
    good: [
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          { ...CLAIMS, cnf: { jkt: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' } },
        ),
        given: {
          proof: jwt(HEADER, {
            jti: 'p-1',
            htm: 'GET',
            htu: 'https://orders.bakery.example/bread',
            iat: 1790000000,
          }),
        },
      },
      jwt({ ...ES256, typ: 'at+jwt' }, CLAIMS),
    ],
  },
  check(jws, { evidence }) {
    const proven = evidence?.proofThumbprint;
    const claims = proven === undefined ? undefined : claimsSet(jws);
    const { payload } = jws;
    if (!claims || !payload) return [];
    const cnf = memberOf(claims, 'cnf');
    if (!cnf) {
      const says = 'The token names no key (cnf): the proof protects nothing.';
      return [{ at: payload.span, severity: 'info', says }];
    }
    const { value } = cnf;
    const bound = value.type === 'object' ? THUMBPRINTS.flatMap((name) => memberOf(value, name) ?? []) : [];
    if (bound.length === 0 || bound.some((each) => stringOf(each.value) === proven)) return [];
    return [{ at: carriersIn(payload, cnf.span) }];
  },
});
