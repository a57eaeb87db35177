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
  says: 'The token is bound to another key than the one that was proven.',
  why: 'Somebody presents a token that was issued to the holder of another key: it was stolen, or mixed up.',
  fix: 'Refuse the token unless the thumbprint of the proof key or certificate is the one in cnf.',
  sources: [rfc(9449, '6'), rfc(8705, '3'), document('asvs-5', '10.3.5')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          CLAIMS,
          'BNWLdhI-yEtd_lsMwYk5lz_QIQEhy8rmEJVgodSAiDXTxap-2JcxlYbka7znqp8A_7jB6A7ZwcBFu1QCKp-naQ',
        ),
        given: {
          proof: jwt(
            HEADER,
            { jti: 'p-1', htm: 'GET', htu: 'https://orders.bakery.example/bread', iat: 1790000000 },
            'ItWy8mNAKAEh87X9HEFX-GV5MOLD8gBFJdmW5gWCIqyLCAIw7xbyw_jLRfdqjUuqVyhl6Jl-K8x9QGADD4V3Fw',
          ),
        },
      },
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          { ...CLAIMS, cnf: { 'x5t#S256': 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE' } },
          'wL42vLvJ7W8neTDIMKKMlnsofIq0eAl5TlKtIVc6n7zek457JByee8eMPBmZA3IQ-Znq87b-aQtKQQEWUOX-fQ',
        ),
        given: { proof: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' },
      },
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          { ...ACCESS, client_id: 'till', jti: 't-2' },
          'byZnKcNmTwQylWVJkPiY8NDraaVoritR5up8fYIe5Smfk-4KBL4VDMIG91TCdkjD_koGXvS2Qr-sJ0TkcMAeng',
        ),
        given: {
          proof: jwt(
            HEADER,
            { jti: 'p-1', htm: 'GET', htu: 'https://orders.bakery.example/bread', iat: 1790000000 },
            'ItWy8mNAKAEh87X9HEFX-GV5MOLD8gBFJdmW5gWCIqyLCAIw7xbyw_jLRfdqjUuqVyhl6Jl-K8x9QGADD4V3Fw',
          ),
        },
      },
    ],
    good: [
      {
        text: jwt(
          { ...ES256, typ: 'at+jwt' },
          { ...CLAIMS, cnf: { jkt: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' } },
          'GSoH0A_xoavr9W1HWtzco8s_X07KrhN2VWMO4zIHEYa6DyUAAU1J-_RWWEvYCn8BeIipQI_L7loaqq1LW1M17g',
        ),
        given: {
          proof: jwt(
            HEADER,
            { jti: 'p-1', htm: 'GET', htu: 'https://orders.bakery.example/bread', iat: 1790000000 },
            'ItWy8mNAKAEh87X9HEFX-GV5MOLD8gBFJdmW5gWCIqyLCAIw7xbyw_jLRfdqjUuqVyhl6Jl-K8x9QGADD4V3Fw',
          ),
        },
      },
      jwt(
        { ...ES256, typ: 'at+jwt' },
        CLAIMS,
        'nz9U_x_L8zupZFKl2lMBsuYGL_AsOQ8rNKkX7KRnKtWBtit7J6uRv6WF6O6WjB19P4sW08RvlbyMkJgpDnP3XA',
      ),
    ],
  },
  check(jws, { evidence }) {
    const proven = evidence?.proofThumbprint;
    const claims = proven === undefined ? undefined : claimsSet(jws);
    const { payload } = jws;
    if (!claims || !payload) return [];
    const cnf = memberOf(claims, 'cnf');
    if (!cnf) {
      const says = 'The token is bound to no key (cnf), so the proof protects nothing.';
      return [{ at: payload.span, severity: 'info', says }];
    }
    const { value } = cnf;
    const bound = value.type === 'object' ? THUMBPRINTS.flatMap((name) => memberOf(value, name) ?? []) : [];
    if (bound.length === 0 || bound.some((each) => stringOf(each.value) === proven)) return [];
    return [{ at: carriersIn(payload, cnf.span) }];
  },
});
