/** A DPoP proof that lacks a part or is not signed with a private key. Not: what htm and htu say (dpop-htu), or the access token it goes with. */
import { carriersIn, headerParameter, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ES256, jwt } from '../example-token';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const CLAIMS = { jti: 'p-77', htm: 'POST', htu: 'https://orders.bakery.example/orders', iat: 1790000000 };
const KEY = {
  kty: 'EC',
  x: 'mTrn0emJSv_rxtRUti8S9iW906OW5C9zi5ahK7JU9-M',
  y: 'ShVDun2SPm2C4GUHOToN8heGjevYPlrG3s53zQQzEUU',
  crv: 'P-256',
};
const HEADER = { alg: 'ES256', typ: 'dpop+jwt', jwk: KEY };

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The DPoP proof lacks a part that it must have.',
  why: 'The server refuses the proof, and with it the request. A server that does not check accepts a proof twice, or for other requests.',
  fix: 'Sign each proof with the private key that belongs to jwk. Set a new jti, htm, htu and iat for each request.',
  sources: [rfc(9449, '4.2'), rfc(9449, '4.3')],
  examples: {
    bad: [
      jwt(HEADER, { jti: 'p-77', htm: 'POST', iat: 1790000000 }),
      jwt({ alg: 'ES256', typ: 'dpop+jwt' }, CLAIMS),
      jwt({ alg: 'HS256', typ: 'dpop+jwt', jwk: KEY }, CLAIMS),
      jwt(HEADER, { ...CLAIMS, htm: ['GET', 'POST'] }),
    ],
    good: [
      jwt(HEADER, CLAIMS),
      jwt(
        { alg: 'ES256', typ: 'DPoP+JWT', jwk: KEY },
        { ...CLAIMS, nonce: 'n-88', ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' },
      ),
      jwt(ES256, { htm: 'POST', htu: 'https://orders.bakery.example/orders', iat: 1790000000 }),
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    const { name, declared } = profileOf(jws, context);
    if (!claims || !jws.payload || name !== 'dpop-proof' || !declared) return [];
    const alg = headerParameter(jws, 'alg');
    const algorithm = stringOf(alg?.value) ?? '';
    const reports: Report[] = [];
    if (alg && algorithm.startsWith('HS')) {
      reports.push({
        at: carriersIn(jws.header, alg.span),
        says: `The DPoP proof uses ${algorithm}; it needs a private key.`,
      });
    }
    const jwk = headerParameter(jws, 'jwk');
    if (jwk?.value.type !== 'object') {
      reports.push({
        at: jwk ? carriersIn(jws.header, jwk.span) : jws.header.span,
        says: 'The DPoP proof has no public key (jwk).',
      });
    }
    for (const name of ['htm', 'htu']) {
      const member = memberOf(claims, name);
      if (!member || member.value.type === 'string' || member.value.type === 'null') continue;
      reports.push({ at: carriersIn(jws.payload, member.span), says: `The claim ${name} is not a string.` });
    }
    const missing = missingClaims(claims, ['jti', 'htm', 'htu', 'iat']);
    if (missing !== undefined)
      reports.push({ at: jws.payload.span, says: `The DPoP proof lacks ${missing}.` });
    return reports;
  },
});
