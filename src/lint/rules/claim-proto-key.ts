/** A member name that means something to JavaScript objects. Not: what programs do with it. */
import { carriersIn } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { membersByPart } from '../part-members';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';
import { isLossless } from '../whole';

const NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A member has a name that JavaScript gives a meaning of its own.',
  why: 'Code that copies claims into an object, member by member, can change what all objects of the program inherit: everybody is an administrator then.',
  fix: 'Refuse these names, or copy claims into a Map or an object without a prototype.',
  sources: [document('cwe-1321')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIl9fcHJvdG9fXyI6eyJhZG1pbiI6dHJ1ZX19.O5bUFg81liFMGSmnn2kul76AQ6nzp0qCg1DDPZ_CRlU',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInNob3AiOlt7ImNvbnN0cnVjdG9yIjp7InByb3RvdHlwZSI6e319fV19.WcMVCsU6t7jwI-2OCQ7juD1Z6vKLWTd7-OoGicqACF0',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm5vdGUiOiJfX3Byb3RvX18iLCJwcm90b3R5cGVzIjoyfQ.ur7XU3wp0tTJ7prmILKXW8mx7S4FVWWbUeWcRB96bIo',
    ],
  },
  check(jws) {
    return membersByPart(jws).flatMap(({ part, members }) => {
      if (!isLossless(part)) return [];
      return reportsOn(members, ({ name, span }) => {
        if (!NAMES.has(name)) return undefined;
        return { at: carriersIn(part, span), says: `The ${part.name} has a member with the name ${name}.` };
      });
    });
  },
});
