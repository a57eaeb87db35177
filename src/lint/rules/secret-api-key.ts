/** An API key, private key or address with a password among the claims. Not: keys that are made to be published. */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { claimValues, mayHold } from '../claim-values';
import { knownSecretIn, SECRET_HINT } from '../known-secrets';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A claim holds a key or an address with a password.',
  why: 'A signed token is encoded, not encrypted. Everyone who sees it, in a log, a proxy or the browser, can use the key.',
  fix: 'Take the claim out and replace the key: it counts as known.',
  sources: [document('cwe-522'), document('gitleaks'), rfc(7519, '12')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImF3cyI6IkFLSUFSUVlFTFFBVkVTRlIzNUg0In0.iYMQiswY01NWXgCAA926uEj9nF18OpQxTnoTFyhGhvM',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInN0b3JlIjp7ImtleSI6Ii0tLS0tQkVHSU4gUFJJVkFURSBLRVktLS0tLVxuTUlHSEFnRUFNQk1HQnlxR1NNNDkifX0.R2kZF3nNzSyL5KllVMFZfOEFASBCEuyjSlDCqcFhLnI',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInVwc3RyZWFtIjpbInBvc3RncmVzOi8vYmFrZXI6cnllLWFuZC1zYWx0QGRiLmJha2VyeS5leGFtcGxlL29yZGVycyJdfQ.95S_iP48gUj-zn8u5naxlYUmX7WPaRWDulZbqmCCpNo',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImF3cyI6IkFLSUFJT1NGT0ROTjdFWEFNUExFIn0.4JhcIzKR79hdO3NJMu4YKBOPvTMpd7aeRu9bPR3UYJE',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImtleV9oaW50IjoiQUtJQeKApiIsInN0cmlwZSI6InBrX2xpdmVfNTFiYWtlcnlCYWtlcnlCYWtlcnkiLCJob21lIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUvYWRhOm5vdGVzQGhvbWUifQ.cKRLoOjo1hc5FIZmKchRU3sPGyQTbZh8jABvZ-8-gAY',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInVwc3RyZWFtIjoicG9zdGdyZXM6Ly9iYWtlcjoqKipAZGIuYmFrZXJ5LmV4YW1wbGUvb3JkZXJzIn0.Cl_UGuC-YR5VkBfCwLltloqd9I8OgOJm_IZ9ggICVac',
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims || !mayHold(claims, SECRET_HINT)) return [];
    return reportsOn(claims.values, ({ name, value, span }) => {
      const secret = value.type === 'string' ? knownSecretIn(value.value) : undefined;
      if (!secret) return undefined;
      return {
        at: carriersIn(claims.payload, span),
        severity: secret.harmless ? 'info' : 'error',
        says: `The claim ${quote(name)} holds ${secret.what}${
          secret.harmless ? ', though one for tests or documentation' : ''
        }.`,
      };
    });
  },
});
