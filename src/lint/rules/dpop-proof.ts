/** A DPoP proof that lacks a part or is not signed with a private key. Not: what htm and htu say (dpop-htu), or the access token it goes with. */
import { rfc } from '#sources/sources';
import { ES256, jwt } from '../example-token';
import { claimsOf, headerPlace, parameterOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

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
    const claims = claimsOf(jws);
    const { name, declared } = profileOf(jws, context);
    if (!claims || name !== 'dpop-proof' || !declared) return undefined;
    const [alg, jwk] = [parameterOf(jws, 'alg'), parameterOf(jws, 'jwk')];
    const missing = claims.missing(['jti', 'htm', 'htu', 'iat']);
    return [
      alg?.text?.startsWith('HS') && {
        at: alg.at,
        says: `The DPoP proof uses ${alg.text}; it needs a private key.`,
      },
      jwk?.value.type !== 'object' && {
        at: headerPlace(jws, 'jwk'),
        says: 'The DPoP proof has no public key (jwk).',
      },
      ...['htm', 'htu'].map((each) => {
        const { value, at } = claims.of(each) ?? {};
        if (!at || value?.type === 'string' || value?.type === 'null') return undefined;
        return { at, says: `The claim ${each} is not a string.` };
      }),
      missing !== undefined && { at: claims.at, says: `The DPoP proof lacks ${missing}.` },
    ];
  },
});
