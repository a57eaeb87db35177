/** A JWT that is not in compact serialization. A JWS of anything else may be JSON (ACME, signed documents). */
import { claim, headerParameter, type Jws } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, encoded, HS256 } from '../example-token';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** What makes a JSON object a claims set, in practice. */
const CLAIMS = ['iss', 'sub', 'aud', 'exp'];

/** RFC 8555 section 6.2: a request to an ACME server is in JSON, by its definition. */
const isAcme = (jws: Jws): boolean => ['nonce', 'url'].every((name) => headerParameter(jws, name));

export default defineRule({
  on: 'json-serialization',
  severity: 'warning',
  says: 'A JWT is written in JSON serialization.',
  why: 'A JWT is defined in compact serialization only. Libraries that take both have verified one form and read the claims of the other.',
  fix: 'Issue JWTs in compact serialization, and refuse anything that begins with a brace where a JWT is expected.',
  sources: [rfc(7519, '3'), document('rfc8725bis', 'section 2.13')],
  examples: {
    bad: [
      `{"payload":"${encoded(ACCESS)}","protected":"${encoded(HS256)}","signature":"ZGmpaU67VjELz8faeMj8hMamsYRZ0R3Y8YjneXJFrKo"}`,
      `{"payload":"${encoded(ACCESS)}","signatures":[{"protected":"${encoded({ alg: 'HS256' })}","signature":"SATeruytqi5etPA3zBWt2UYTRCN0O1EDwVKQerHOZYU"}]}`,
    ],
    good: [
      `{"payload":"${encoded({ loaves: 2 })}","protected":"${encoded({ alg: 'HS256' })}","signature":"I8Midt6vV2afpSffmu1zWnszh3Dmp-Jpt6PptWoUI0A"}`,
      `{"payload":"${encoded({ exp: 1790000600 })}","protected":"${encoded({ alg: 'HS256', nonce: 'n-88', url: 'https://acme.example/order' })}","signature":"mWDjVj8_vVLkpPBz_f7xeeL7BdsiFLYKfdi_Q7vt_Xg"}`,
      `{"payload":"${encoded({ iss: 'https://guild.example', vct: 'https://guild.example/baker' })}","protected":"${encoded({ alg: 'HS256', typ: 'dc+sd-jwt' })}","header":{"disclosures":["${encoded(['salt-salt', 'name', 'Ada'])}"]},"signature":"JCNTLz1Wl-2ixPCNgvhyFkbw77pccSlJAnsu6yKDmaA"}`,
    ],
  },
  *check(json) {
    if (json?.form !== 'jws') return;
    const [first] = json.signatures;
    // RFC 9901 section 8: the disclosures of an SD-JWT are in the unprotected header.
    if (
      !first ||
      !json.payload ||
      isAcme(first.jws) ||
      json.signatures.some(({ unprotected }) => unprotected && memberOf(unprotected, 'disclosures'))
    )
      return;
    if (!claimsSet(first.jws) || !CLAIMS.some((name) => claim(first.jws, name))) return;
    yield { at: json.payload.span };
  },
});
