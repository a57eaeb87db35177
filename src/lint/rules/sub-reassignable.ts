/** A subject that can belong to somebody else one day. Not: what the name tells of a person (pii-contact). */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { isRandomLooking } from '#text/random-looking';
import { isContact } from '../contact';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** Claims in which issuers put the name that a person chose. */
const CHOSEN = ['preferred_username', 'username'];

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'The subject is a name that can be given to somebody else.',
  why: 'Addresses, numbers and user names are given out again. Whoever gets one later inherits the account of the person before.',
  fix: 'Use an identifier in sub that is never given twice, and know users by iss and sub together.',
  sources: [rfc(7519, '4.1.2'), document('asvs-5', 'V10.3.3')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiYWRhQGJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.0C1sYisKS-_DNvDdoRUOFEaln3Szg50tU4VvhzbmjP8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiKzQ5IDMwIDEyMzQ1NjciLCJhdWQiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwfQ.iBT-Ex0zKWn9rTOfN4nr7NG4ptp6G5wtJ_K8TyiBSfg',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiYWRhIiwicHJlZmVycmVkX3VzZXJuYW1lIjoiYWRhIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.HKarPuMwBGV070c-9zdFGxQR04IKYjkF44blG-nKKrk',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoib3ZlbkBiYWtlcnkuaWFtLmdzZXJ2aWNlYWNjb3VudC5jb20iLCJhdWQiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwfQ.HQvG65_aW081xssMGZ6IueFr3e81OOJuyhjaZFi0ErA',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoic3BpZmZlOi8vYmFrZXJ5LmV4YW1wbGUvb3ZlbiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.FA6G5M88Ed1emsrXEH2WorKNnkUnd5ns7Xfcfa3kJpk',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiMGI2YTliMGUtNTJhNC00ZDNlLTljOGYtN2QxZjBjMmE2ZTU1IiwidXNlcm5hbWUiOiIwYjZhOWIwZS01MmE0LTRkM2UtOWM4Zi03ZDFmMGMyYTZlNTUiLCJhdWQiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwfQ.nWNHUyhhQh5A2Tn1v0gq_9pasOhreQHtBmkYcYKMCmQ',
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    const member = claims && memberOf(claims, 'sub');
    const sub = stringOf(member?.value);
    if (!jws.payload || !member || sub === undefined || sub === '') return [];
    if (profileOf(jws, context).name === 'client-assertion') return [];
    const isChosen =
      CHOSEN.some((name) => stringOf(memberOf(claims, name)?.value) === sub) && !isRandomLooking(sub);
    if (!isChosen && !isContact(sub)) return [];
    return [
      {
        at: carriersIn(jws.payload, member.span),
        says: `sub is ${isChosen ? 'the user name' : 'an e-mail address or a telephone number'}, which can be given to somebody else.`,
      },
    ];
  },
});
