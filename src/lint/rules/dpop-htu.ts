/** A DPoP proof whose htm or htu no request can match. Not: whether they match a certain request, which is not in the token. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

/** What keeps a URI from being that of a request without query and fragment. */
const faultOf = (htu: string): string | undefined => {
  if (!URL.canParse(htu)) return 'is not an absolute URI';
  if (htu.includes('#')) return 'holds a fragment';
  return htu.includes('?') ? 'holds a query' : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The htm or htu of the DPoP proof cannot match a request.',
  why: 'The server compares htm with the method, which is case-sensitive, and htu with the URI without its query and fragment. A server that keeps to the standard refuses the proof.',
  fix: 'Write the method as the request has it, such as POST, and the absolute URI of the request up to the question mark.',
  sources: [rfc(9449, '4.2'), rfc(9449, '4.3'), rfc(9110, '9.1')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycz9wYWdlPTIiLCJpYXQiOjE3OTAwMDAwMDB9.M3YjZObCoIAMjwbOVfnFsujr-uH7IlA7vd4eyJT5ag-fA05kEIVE7d8EPgGzPbr4BQXWOiCTXsT9k9Xn1GedOA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyN0b3AiLCJpYXQiOjE3OTAwMDAwMDB9.L1XvOf3FKIE8oLEmJ1o0qtMXx9LVYkKXZ2aXsbtWYFaHbZcUmsBZikOn-JQjhrUE4q7VQVd7Vz0MnqrIM_36tw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Ii9vcmRlcnMiLCJpYXQiOjE3OTAwMDAwMDB9.5GR6iRcB7Bq_puGa1lXBfJJW-6x1f1X6l7DNhG2Kz_2S5v0lPjJiM02Qh4_EmMX2_8CyUo_H44ZMcCweyEbfvA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoicG9zdCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.uAOPDQI0clj-3-TK6tRRR6j9NpGnyDlJvVdlFsqaGt2s47XpcNxi59i0mxDdVfDKvvG9keVoKvSaSc1SOAM0nw',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.uzxzx9kNb7ZkmLlXL4uPU2QGCgWHj3z9sKSRQQBbcLuxxHK_YZdh0CMpmtImgOP01cCW7U4wqqpOMqlQDBz2mg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlOjQ0My9vcmRlcnMvIiwiaWF0IjoxNzkwMDAwMDAwfQ.Y_X6nwcnb2TM5WsPLQH8EkPjMtgx8uZd3pckZxibNBoEnIHN_WLUAnu1zMW5_oh8C-AcyGbGb-gPaWxzSkPjqQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImlhdCI6MTc5MDAwMDAwMH0.nOMxCHtPM3GDrzfIQBWhb1EsOT6HQbu4NMnGXVnxJBPEbeyc4lZOGHAbd_z0oIvtzMvb6lOszwx3Gtyf13v6iQ',
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload || profileOf(jws, context).name !== 'dpop-proof') return [];
    const htm = memberOf(claims, 'htm');
    const method = stringOf(htm?.value) ?? '';
    const reports: Report[] = [];
    if (htm && method !== method.toUpperCase()) {
      reports.push({
        at: carriersIn(jws.payload, htm.span),
        says: 'The claim htm is not in capitals, and methods are case-sensitive.',
      });
    }
    const htu = memberOf(claims, 'htu');
    const address = stringOf(htu?.value) ?? '';
    const fault = address === '' ? undefined : faultOf(address);
    if (htu && fault !== undefined) {
      reports.push({ at: carriersIn(jws.payload, htu.span), says: `The claim htu ${fault}.` });
    }
    return reports;
  },
});
