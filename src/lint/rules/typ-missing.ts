/** A token of a known kind whose header does not say so. Not: one with a more general type, such as JWT. */
import { headerParameter } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** Kinds that have a type of their own; security events and logout tokens are told by the rules of their profile. */
const TYPES: Readonly<Partial<Record<ProfileName, readonly [kind: string, type: string]>>> = {
  'access-token': ['an access token', 'at+jwt'],
  'dpop-proof': ['a DPoP proof', 'dpop+jwt'],
  'key-binding': ['a key binding of an SD-JWT', 'kb+jwt'],
  'status-list': ['a status list', 'statuslist+jwt'],
};

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'The JOSE header has no typ, though tokens of this kind have a type.',
  why: 'A verifier that checks typ cannot be given a token of another kind by the same issuer. Without typ that check has nothing to look at.',
  fix: 'Set typ when the token is issued, and let each verifier accept only its own type.',
  sources: [rfc(8725, '3.11'), rfc(9068, '2.1')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJzY29wZSI6Im9yZGVyczpyZWFkIn0.-10dFdGg16gsYQupXwklaq_8HPy489Hphd2CCOmaT7s',
      'eyJhbGciOiJFUzI1NiIsImp3ayI6eyJrdHkiOiJFQyIsImNydiI6IlAtMjU2IiwieCI6ImdaazlMcnNCT01oWkppd2RjRE9XN2twZnl1dkE2dnh1OFNuTl83cXg3SmMiLCJ5IjoiMGtRajhWSHJjbGxyaDc2bVA3eEZKTzVqaUJkLUlBQnNjZk93U2pqd3JWcyJ9fQ.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlLyIsImlhdCI6MTc5MDAwMDAwMH0.Nk99IEwn5tZmU6AmOlgh7ZLmStEqg8QqS58FAU8bxUGYHP74LieNFodLX666bofuIvtZYrJAFedxT9Bfq0wMMA',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImFwcGxpY2F0aW9uL2F0K0pXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJzY29wZSI6Im9yZGVyczpyZWFkIn0.NemU3ZXNg2GvKxI8faLMTkcQTeh6Skca2QCAqUyXDhQ',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJzY29wZSI6Im9yZGVyczpyZWFkIn0.Qoe0t2T20TV0nXb8HPh0uryl6RHN8sz5y05niMTnldw',
      'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm5vbmNlIjoibi04OCJ9.Yb61ZoDR-hQnUPD-3fYQDwdw4-JlRfCMA5wxX0qLMcs',
      'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.SATeruytqi5etPA3zBWt2UYTRCN0O1EDwVKQerHOZYU',
    ],
  },
  check(jws, context) {
    if (headerParameter(jws, 'typ') || !claimsSet(jws)) return [];
    const type = TYPES[profileOf(jws, context).name];
    if (!type) return [];
    return [
      {
        at: jws.header.span,
        says: `This looks like ${type[0]}, and typ does not say so: it would be ${type[1]}.`,
      },
    ];
  },
});
