/** No algorithm in the JOSE header. Not: one that nobody knows (alg-unregistered). */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { defineRule } from '../rule';
import { joseHeader } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The JOSE header has no alg.',
  why: 'Nothing says how the token was signed. A verifier that falls back to an algorithm of its own choice can be led to the wrong one.',
  fix: 'Name the algorithm in alg when signing. A verifier refuses a token without it.',
  sources: [rfc(7515, '4.1.1')],
  examples: {
    bad: [
      'eyJ0eXAiOiJKV1QifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.eB8guC-Ge_7eij4EVnmyb0FIglDw-695ycbDPDAf2N4',
      'eyJhbGciOjI1NiwidHlwIjoiSldUIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.YVlBxOidSK2NAJOKEjseuj-BDRBLBOYE8lPD_KmsrAU',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.c2ln',
    ],
  },
  check(jws) {
    const header = joseHeader(jws);
    if (!header) return [];
    const alg = memberOf(header, 'alg');
    if (!alg) return [{ at: jws.header.span }];
    else if (stringOf(alg.value) === undefined) {
      return [
        { at: carriersIn(jws.header, alg.span), says: 'alg is not a string, so it names no algorithm.' },
      ];
    }
    return [];
  },
});
