/** A password hash among the claims. Not: digests that standards put there, such as at_hash, sd_hash, ath or jkt. */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { isNamed, nameKind } from '../claim-names';
import { claimValues } from '../claim-values';
import { isPasswordHash } from '../known-secrets';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

const HASH_NAME = nameKind(
  /^(?:(?:user_?)?(?:password|passwd|pwd|pass)_?(?:hash|digest)|hashed_?(?:password|pwd))$/iu,
);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A claim holds a password hash.',
  why: 'Whoever reads the token can try passwords against the hash on machines of their own, as often and as fast as they like.',
  fix: 'Take the claim out. No receiver of a token needs the hash.',
  sources: [document('cwe-522'), rfc(7519, '12')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInBoIjoiJDJiJDEyJHJ5ZS5TYWx0L1dhdGVyOUxldmFpbjRDcnVzdDdDcnVtYjJPdmVuOFN0b25lNVBlZWwzTGFtIn0.D5k71gXj5eebYNMp47eVi3In3Y7anQdtwcpiPV27xC8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImxvZ2luIjp7ImNoZWNrIjoiJGFyZ29uMmlkJHY9MTkkbT02NTUzNix0PTMscD00JGMyOTFjbVJ2ZFdkbyRiR1YyWVdsdSJ9fQ.z2uH8IodmzPDhdv_Ky4ePMDiH6Iq-uM8S9wYfKNFbd0',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInBhc3N3b3JkSGFzaCI6IjViYWE2MWU0YzliOTNmM2YifQ.ucMBl82cD3D898Bw-lWP86YFIT4FHi5dj7jeLpN8tL0',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMCwiYXRfaGFzaCI6Ik1USXpORFUyTnpnNU1ERXlNelExTmciLCJzX2hhc2giOiJNVEl6TkRVMk56ZzVNREV5TXpRMU5nIn0.hdaR52npskJp1Pam1Yg41K3_FN_3MByc9v8bX34qfbEpKPCbw69-3-C7W8-9zgKUP3-4_5jX4hRbxA74_6lo1A',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInByaWNlIjoiJDIuNTAiLCJwYXNzd29yZF9oYXNoIjp0cnVlfQ.97-KTdgSVLNVFJ9aP3AXMd4wmV_YHJGpVWvsb-xJO_w',
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims) return [];
    return reportsOn(claims.values, ({ name, value, span }) => {
      if (value.type !== 'string' || (!isNamed(claims, name, HASH_NAME) && !isPasswordHash(value.value)))
        return undefined;
      return {
        at: carriersIn(claims.payload, span),
        says: `The claim ${quote(name)} holds a password hash.`,
      };
    });
  },
});
