/** An address of a private network among the claims. Not: where a key is fetched from (header-remote-key), or the loopback addresses that clients are registered with. */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { claimValues, mayHold } from '../claim-values';
import { INTERNAL_HINT, internalReach } from '../internal-address';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

const VERSION = /version|release|build|firmware|^v(?:er)?$/iu;
/** A developer's own machine, as issuer or recipient, tells nothing of a network. */
const LOOPBACK_IS_USUAL = /^(?:iss|aud|htu|azp|sub)$|origin|redirect|callback/iu;
/** The same name in every cluster. */
const KUBERNETES = /^https:\/\/kubernetes\.default\.svc(?:\.cluster\.local)?\/?$/u;

const SAYS = {
  private: 'names an address of a private network',
  loopback: "names the machine's own address",
  metadata: 'names the address where a cloud hands credentials to its machines',
} as const;

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'A claim names an address of a private network.',
  why: 'It tells how a network is built to everyone who reads the token. A service that fetches what a claim names can be led to such an address.',
  fix: 'Use public names or identifiers that mean nothing outside. Never fetch an address from a claim without a list of those that are allowed.',
  sources: [rfc(1918), rfc(4193), rfc(8725, '3.10'), document('cwe-200')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInVwc3RyZWFtIjoiaHR0cDovLzEwLjEuMi4zOjgwODAvb3JkZXJzIn0.vV8ceyWZhSVTZuVv3zKaRsOSL2HhcGey7mtjYXCHhBU',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm92ZW4iOnsiaG9zdHMiOlsib3Zlbi0zLmJha2VyeS5pbnRlcm5hbCIsImZkMTI6MzQ1Njo6NyJdfX0.1HxI55Z_0w6aRMMiAmn3KoBQh8VqNAEShgJ-WCe8VQo',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImhvb2siOiJodHRwOi8vMTY5LjI1NC4xNjkuMjU0L2xhdGVzdC9tZXRhLWRhdGEvIn0._I8K_ljlWNQ1lUCDhawTfHxStrNc5PTB19CdzpLF0Aw',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImFkbWluIjoiaHR0cDovL2xvY2FsaG9zdDo5MDAwLyJ9.TI4gQb1RAQ23M_boLQdjV_XTUdgyfxNA6n9Oh0FJqe0',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImFwcF92ZXJzaW9uIjoiMTAuMC4wLjEiLCJzaXRlIjoiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZSIsIm5ldCI6IjE3Mi42NC4wLjEifQ.5TYaZy5oD8-ULp7l4zz0XY7lkwYPBt4d9qf8T9ZXx3Q',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwOi8vbG9jYWxob3N0OjgwODAiLCJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cDovLzEyNy4wLjAuMTozMDAwIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImFsbG93ZWQtb3JpZ2lucyI6WyJodHRwOi8vbG9jYWxob3N0OjUxNzMiXX0.3qQKlH3coZpaCUEaeb6CY4vDlqBjhC2XzSev6XUgct8',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2t1YmVybmV0ZXMuZGVmYXVsdC5zdmMuY2x1c3Rlci5sb2NhbCIsInN1YiI6InNwaWZmZTovL2NsdXN0ZXIubG9jYWwvbnMvYmFrZXJ5L3NhL292ZW4iLCJhdWQiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwfQ.momn7XcvpFcjlSDAf2u0hvEtrLnyS94YGwOJN0_tu1wueupzlxGBHbyVtbisWg-Hgmmvc6xVpFF7lA0aAgig3Q',
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims || !mayHold(claims, INTERNAL_HINT)) return [];
    return reportsOn(claims.values, ({ name, value, span }) => {
      if (value.type !== 'string') return undefined;
      const reach = internalReach(value.value);
      if (reach === undefined || VERSION.test(name) || KUBERNETES.test(value.value)) return undefined;
      if (reach === 'loopback' && LOOPBACK_IS_USUAL.test(name)) return undefined;
      return {
        at: carriersIn(claims.payload, span),
        severity: reach === 'metadata' ? 'warning' : 'info',
        says: `The claim ${quote(name)} ${SAYS[reach]}.`,
      };
    });
  },
});
