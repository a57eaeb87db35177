/** A content type that says "a token is inside" where none is, or a token inside that is not announced. Not: the inner token. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { isTokenWithin } from '../nested';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { encodedParts, isLossless, joseHeader } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The content type and the payload do not agree on whether a token is inside.',
  why: 'A verifier learns from cty that it has to verify a second token. Without it the inner signature is easily left unchecked.',
  fix: 'Write "cty": "JWT" when the payload is a token, and only then.',
  sources: [rfc(7519, '5.2'), rfc(8725, '3.3')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsImN0eSI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.m1FxYF8eN8HeIWbIKwVttgu_0wrP6wk8I1OmM5mocBY',
      'eyJhbGciOiJIUzI1NiJ9.ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZXlKemRXSWlPaUpqZFhOMGIyMWxjaTAzSW4wLkFwX1IzYjM5RkNrRHRZeG84VkRMSXZDdnM2WG4yUkZ5dU50ODBvYnNNSTQ.mbO4te7oC4R50-orXpzajUHeWPt_gyynuYAs-raOFiA',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZXlKemRXSWlPaUpqZFhOMGIyMWxjaTAzSW4wLkFwX1IzYjM5RkNrRHRZeG84VkRMSXZDdnM2WG4yUkZ5dU50ODBvYnNNSTQ.tt4293SuNEUBKgYlRVvjQyqHwgPKep9heRPL_kY2hiA',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsImN0eSI6Imp3dCJ9.ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZXlKemRXSWlPaUpqZFhOMGIyMWxjaTAzSW4wLkFwX1IzYjM5RkNrRHRZeG84VkRMSXZDdnM2WG4yUkZ5dU50ODBvYnNNSTQ.sXr4TenQDr_a2Xp8ojIIphYRUky60xspf8juJZbGSC0',
      'eyJhbGciOiJIUzI1NiIsImN0eSI6IkpXVCJ9..m1FxYF8eN8HeIWbIKwVttgu_0wrP6wk8I1OmM5mocBY',
      'eyJhbGciOiJIUzI1NiIsImN0eSI6InRleHQvcGxhaW4ifQ.dHdvLnJ5ZS5sb2F2ZXM.zAMW9mosMZOvJcPV4z8lnXgdcML_ouDgbY24xDSOrfw',
    ],
  },
  check(jws) {
    const payload = encodedParts(jws).find(({ name }) => name === 'payload');
    if (!payload || payload.text === '' || !jws.signature || !isLossless(payload) || !joseHeader(jws))
      return [];
    const cty = headerParameter(jws, 'cty');
    const isAnnounced = mediaTypeOf(jws, 'cty') === 'jwt';
    const isThere = isTokenWithin(payload);
    if (isAnnounced && cty && !isThere) {
      return [
        {
          at: carriersIn(jws.header, cty.span),
          says: 'cty says that a token is inside, and the payload is none.',
        },
      ];
    } else if (!cty && isThere) {
      return [{ at: payload.span, says: 'The payload is itself a token, and cty does not say so.' }];
    }
    return [];
  },
});
