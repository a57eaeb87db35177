/** A DPoP proof that lacks a part or is not signed with a private key. Not: what htm and htu say (dpop-htu), or the access token it goes with. */
import { carriersIn, headerParameter, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The DPoP proof lacks a part that it must have.',
  why: 'The server refuses the proof, and with it the request. A server that does not check would let a proof be used for other requests or again.',
  fix: 'Sign each proof with the private key that belongs to jwk, and set jti, htm, htu and iat anew for each request.',
  sources: [rfc(9449, '4.2'), rfc(9449, '4.3')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Im1Ucm4wZW1KU3Zfcnh0UlV0aThTOWlXOTA2T1c1Qzl6aTVhaEs3SlU5LU0iLCJ5IjoiU2hWRHVuMlNQbTJDNEdVSE9Ub044aGVHamV2WVBsckczczUzelFRekVVVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImlhdCI6MTc5MDAwMDAwMH0.-QSiw2JP1aS0jcCCvAlELgNz7kA2iFP_g1cAVljmyS8rpVi1kwYwds60VocI7jNCm__DXR_kUz8ylTViCCnZnA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0In0.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.HB806hITeIxny0A1iXZ5W-lj4y3sVscfd1IdRw2UxGSwLXSsGOa7QyhsZUjwY8aytdpHrl19KcQnybT2iUaa1g',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Im1Ucm4wZW1KU3Zfcnh0UlV0aThTOWlXOTA2T1c1Qzl6aTVhaEs3SlU5LU0iLCJ5IjoiU2hWRHVuMlNQbTJDNEdVSE9Ub044aGVHamV2WVBsckczczUzelFRekVVVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.h8Gnful3F2B-AS2f4u17H1-_TPwuyfD4bWlI1NB3pMs',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Im1Ucm4wZW1KU3Zfcnh0UlV0aThTOWlXOTA2T1c1Qzl6aTVhaEs3SlU5LU0iLCJ5IjoiU2hWRHVuMlNQbTJDNEdVSE9Ub044aGVHamV2WVBsckczczUzelFRekVVVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjpbIkdFVCIsIlBPU1QiXSwiaHR1IjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUvb3JkZXJzIiwiaWF0IjoxNzkwMDAwMDAwfQ.fZAXy_qpngaqozptuoT3BNX11mdPdGeoL5OdhVMxc_ut7Kkyff66Bhx25xLGPY2QtThLV_HQ_8r5ufuK9aRUJw',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Im1Ucm4wZW1KU3Zfcnh0UlV0aThTOWlXOTA2T1c1Qzl6aTVhaEs3SlU5LU0iLCJ5IjoiU2hWRHVuMlNQbTJDNEdVSE9Ub044aGVHamV2WVBsckczczUzelFRekVVVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.T4E5dAyxYyWy2IFtuXj-3XvwHcRm2NSdiYpdPJOkUva7iGwGLDAAYmHdsWkZalGBBRrqzl5FQwDSUQ_FJjUWtQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkRQb1ArSldUIiwiandrIjp7Imt0eSI6IkVDIiwieCI6Im1Ucm4wZW1KU3Zfcnh0UlV0aThTOWlXOTA2T1c1Qzl6aTVhaEs3SlU5LU0iLCJ5IjoiU2hWRHVuMlNQbTJDNEdVSE9Ub044aGVHamV2WVBsckczczUzelFRekVVVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMCwibm9uY2UiOiJuLTg4IiwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.OO175KRcWAbADNFxIcV5-9Gj44pVNdtvjwFQ7OvJz7f87UWuKkQGEw2otF8dVhYpzUdPxO3ubCynXm50HKEgng',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUvb3JkZXJzIiwiaWF0IjoxNzkwMDAwMDAwfQ._EDO_dgGkMg3JpYOfj8RezNpVr0SyAnjuNgc9sAneMICvHvNzauwUV4AQkpvZ2bKYQ1kD2Bnt_wa5rZhEj_r1A',
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
        says: `The DPoP proof is authenticated with ${algorithm}, and a signature with a private key is required.`,
      });
    }
    const jwk = headerParameter(jws, 'jwk');
    if (jwk?.value.type !== 'object') {
      reports.push({
        at: jwk ? carriersIn(jws.header, jwk.span) : jws.header.span,
        says: 'The JOSE header of the DPoP proof holds no public key (jwk).',
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
