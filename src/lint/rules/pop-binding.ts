/** An access token that is bound to another key than the one that was proven to be there. Not: the proof itself (dpop-proof). */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, ES256, jwt } from '../example-token';
import { claimsOf } from '../placed';
import { defineRule } from '../rule';

const KEY = {
  kty: 'EC',
  x: '66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4',
  y: 'QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE',
  crv: 'P-256',
};
const PROOF = jwt(
  { typ: 'dpop+jwt', alg: 'ES256', jwk: KEY },
  { jti: 'p-1', htm: 'GET', htu: 'https://orders.bakery.example/bread', iat: 1790000000 },
);
/** Of the proof's key, and of another. */
const THUMBPRINT = 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw';
const ANOTHER = 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE';
const AT_JWT = { ...ES256, typ: 'at+jwt' };
const CLAIMS = { ...ACCESS, client_id: 'till', jti: 't-2', cnf: { jkt: ANOTHER } };

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
      { text: jwt(AT_JWT, CLAIMS), given: { proof: PROOF } },
      { text: jwt(AT_JWT, { ...CLAIMS, cnf: { 'x5t#S256': ANOTHER } }), given: { proof: THUMBPRINT } },
      { text: jwt(AT_JWT, { ...CLAIMS, cnf: undefined }), given: { proof: PROOF } },
    ],
    good: [
      { text: jwt(AT_JWT, { ...CLAIMS, cnf: { jkt: THUMBPRINT } }), given: { proof: PROOF } },
      jwt(AT_JWT, CLAIMS),
    ],
  },
  check(jws, { evidence }) {
    const proven = evidence?.proofThumbprint;
    const claims = proven === undefined ? undefined : claimsOf(jws);
    if (!claims) return undefined;
    const { value, at } = claims.of('cnf') ?? {};
    if (!at) {
      const says = 'The token names no key (cnf): the proof protects nothing.';
      return { at: claims.at, severity: 'info', says };
    }
    const bound = value?.type === 'object' ? THUMBPRINTS.flatMap((name) => memberOf(value, name) ?? []) : [];
    return bound.length > 0 && bound.every((each) => stringOf(each.value) !== proven) && { at };
  },
});
