/** A secret half of a key within the token. Not: a public key that should not be there (header-jwk-embedded). */
import { carriersIn, claim, type JwsPart } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { TILL } from '../example-keys';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule, type Report } from '../rule';

/** RFC 7518 section 6 and, for `priv`, the key type AKP: what only the owner of a key may know. */
const SECRET: ReadonlySet<string> = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']);

const reportOn = (part: JwsPart, key: Json | undefined, where: string): Report | undefined => {
  if (key?.type !== 'object') return undefined;
  const first = key.members.find(({ name }) => SECRET.has(name));
  if (!first) return undefined;
  return {
    at: carriersIn(part, first.span),
    says: `The key in ${where} holds ${first.name === 'k' ? 'the shared secret' : 'its private half'} (${first.name}).`,
  };
};

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'error',
  says: 'The token holds a private or shared key.',
  why: 'Everyone who sees the token can now sign as the key’s owner, or decrypt the owner’s messages.',
  fix: 'Stop using the key and make a new one. Write only the public members into jwk and cnf.',
  sources: [rfc(7515, '4.1.3'), rfc(7800, '3.2'), rfc(9449, '4.2')],
  examples: {
    bad: [
      jwt(
        { alg: 'ES256', typ: 'dpop+jwt', jwk: { ...TILL, d: 'dGhlIG92ZW4ga2V5IGlzIHVuZGVyIHRoZSBtYXQtLS0' } },
        { jti: 'p-77', htm: 'POST', htu: 'https://orders.bakery.example/', iat: 1790000000 },
      ),
      jwt(HS256, { ...ACCESS, cnf: { jwk: { kty: 'oct', k: 'dGhlIG92ZW4ga2V5IGlzIHVuZGVyIHRoZSBtYXQ' } } }),
    ],
    good: [TOKEN, jwt(HS256, { ...ACCESS, cnf: { jwk: TILL }, d: 'Tuesday' })],
  },
  check(jws) {
    const cnf = claim(jws, 'cnf')?.value;
    const confirmed = cnf?.type === 'object' ? memberOf(cnf, 'jwk')?.value : undefined;
    return [
      reportOn(jws.header, parameterOf(jws, 'jwk')?.value, 'jwk'),
      jws.payload && reportOn(jws.payload, confirmed, 'cnf'),
    ];
  },
});
