/** An algorithm that is not registered for signatures. Not: none in any spelling (alg-none, alg-none-variant). */
import { algorithmOf, isNone, namesNear } from '#jose/algorithms';
import { carriersIn, headerParameter, stringOf } from '#jose/jws/jws';
import { keyManagementOf } from '#jose/jwe/algorithms';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';

/** Drafts and private names in use: BBS, composite signatures, other post-quantum ones. */
const KNOWN = /^(?:BBS|ES256K-R$|(?:ML-DSA|SLH-DSA|FN-DSA|FALCON)-)/u;

/** Registered for Web Cryptography only, with a ban on use in JOSE. */
const PROHIBITED: ReadonlySet<string> = new Set(['RS1', 'HS1']);

const faultOf = (alg: string): string => {
  if (keyManagementOf(alg)) return 'is for encryption, not for signatures';
  if (PROHIBITED.has(alg)) return 'must not be used in JOSE';
  const near = namesNear(alg).map((name) => quote(name));
  return `is not registered${near.length > 0 ? `; ${near.join(' or ')} is` : ''}`;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The algorithm is not registered for signatures.',
  why: 'Verifiers compare the name exactly and refuse what they do not know. One that guesses, or ignores case, can be led past its own list.',
  fix: 'Use a registered name in its exact spelling, such as ES256.',
  sources: [rfc(7518, '3.1'), document('rfc8725bis', 'section 2.11')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzUyMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.Kl0qNytL2LHXJSb5kpZSSSTrgG1GUzj28dEP-3BgscM',
      'eyJhbGciOiJoczI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1IWVaUP1Lk7C4HstzzqW3iDaxDxAoCT89--YreEFay4',
      'eyJhbGciOiJSU0EtT0FFUCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.9WJOahf71vcBI_yN0ZcRBonNQaacEzWwFWIlumVsdeE',
      'eyJhbGciOiJSUzEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.oP-XP-1KLMMRIa6H9DKiodrg8d5uSjg-6XGKUdY-wDM',
      'eyJhbGciOiJNTC1EU0EtNjUtRVMyNTYifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.hrgcJeDrcPiKFrkLDEe2SajJQTFdmCpwCOChUmDoiGM',
      'eyJhbGciOiIifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.wVisX0d_7R576PZ3kLzfmB8OhVvhOTJcHj45lfHoR-0',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJOT05FIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.',
      'eyJhbGciOjI1Nn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.bW2DQ3Fs1sxLSUcrsk4UPMRXalfa3AGQf7piGVlJVV0',
    ],
  },
  check(jws) {
    const member = headerParameter(jws, 'alg');
    const alg = stringOf(member?.value);
    if (!member || alg === undefined || algorithmOf(alg) || isNone(alg.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')))
      return [];
    const isKnown = KNOWN.test(alg);
    return [
      {
        at: carriersIn(jws.header, member.span),
        severity: isKnown ? 'info' : 'warning',
        says: `The algorithm ${quote(alg)} ${isKnown ? 'is known, but not registered' : faultOf(alg)}.`,
      },
    ];
  },
});
