/** An access token that is bound to another key than the one that was proven to be there. Not: a DPoP proof that was pasted (dpop-proof). */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, ES256, jwt } from '../example-token';
import { claimsOf } from '../placed';
import { defineRule } from '../rule';

const KEY = {
  kty: 'EC',
  x: 'hR6YpFGbJ1GSVLypFK5lxx1NddtQVs1gcJyG1ewfmO0',
  y: 'MLm9Kunq-73C9YycprmnukVffZJo1RYhrmpTXFZ91P0',
  crv: 'P-256',
};
const proofWith = (signature?: string) =>
  jwt(
    { typ: 'dpop+jwt', alg: 'ES256', jwk: KEY },
    {
      jti: 'p-1',
      htm: 'GET',
      htu: 'https://orders.bakery.example/bread',
      iat: 1790000000,
      ath: 'XoD_FIA_Slibvun1IUYm71JDyjO7wH4tjeOYUNO_rCU',
    },
    signature,
  );
const PROOF = proofWith(
  '4Za3PYNBGioN_4Fk5aAWrgxCoFRWBQdLhAxLPNCOi1iQDX44suGt_x4LvdpMOf0IMSFZNx7O-GPK9_T1qewWuA',
);
/** Of the proof's key, and of another. */
const THUMBPRINT = 'NWmoH3ibqkVAZDoB6Zo4SBESiqTPPNhHJuSM9e-v_kE';
const ANOTHER = 'TF9Ik1yb8nmxCeHDhH5Wd3eD34JR1xUNjB61m6ae0FE';
const AT_JWT = { ...ES256, typ: 'at+jwt' };
const CLAIMS = { ...ACCESS, client_id: 'till', jti: 't-2', cnf: { jkt: ANOTHER } };
const BOUND = jwt(AT_JWT, { ...CLAIMS, cnf: { jkt: THUMBPRINT } });

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
      { text: BOUND, given: { proof: proofWith() } },
      { text: jwt(AT_JWT, { ...CLAIMS, cnf: { 'x5t#S256': ANOTHER } }), given: { proof: THUMBPRINT } },
      { text: jwt(AT_JWT, { ...CLAIMS, cnf: undefined }), given: { proof: PROOF } },
    ],
    good: [{ text: BOUND, given: { proof: PROOF } }, jwt(AT_JWT, CLAIMS)],
  },
  check(jws, { evidence }) {
    const proven = evidence?.proven;
    if (!proven) return undefined;
    const claims = claimsOf(jws);
    const { value, at } = claims?.of('cnf') ?? {};
    const told = (says: string) => ({ at: at ?? claims?.at ?? jws.header.span, says });
    if (proven.fault !== undefined) return told(proven.fault);
    if (!claims || !at) return told('The token names no key (cnf): the proof protects nothing.');
    if (claims.json.members.filter(({ name }) => name === 'cnf').length > 1) {
      return told('The token names its key twice (cnf).');
    }
    const bound = value?.type === 'object' ? THUMBPRINTS.flatMap((name) => memberOf(value, name) ?? []) : [];
    if (bound.length === 0) return told('The token has no thumbprint (cnf): nothing was compared.');
    return bound.every((each) => stringOf(each.value) !== proven.thumbprint) && { at };
  },
});
