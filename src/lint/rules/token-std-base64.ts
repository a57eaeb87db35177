/** A plus sign or a slash: the other alphabet of base64. Not: padding (token-base64-padding). */
import { rfc } from '#sources/sources';
import { defineRule } from '../rule';
import { encodedParts } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A part is written in the alphabet of plain base64.',
  why: 'JOSE uses the alphabet that is safe in URLs. Some parsers take both, others stop, and in a query a plus sign turns into a space.',
  fix: 'Encode as base64url: a hyphen instead of the plus sign, an underscore instead of the slash.',
  sources: [rfc(7515, '2'), rfc(4648, '5')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInNob3AiOiJ+fn4+In0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.aa3Y+FOTDoVZ6VmjYFlP4kNVLT42slsgJF2zPVMpDDo',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.ZGmpaU67VjELz8faeMj8hMamsYRZ0R3Y8YjneX/FrKo',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.1/2 rye + 1/2 spelt.L4xjqOsALofpO8l14OZeEB1appmsiXrXxPmty2IZBQ4',
    ],
  },
  *check(jws) {
    for (const { name, span, text, decoded } of encodedParts(jws)) {
      // One cause, however often the two characters stand there.
      const first = decoded.problems.find(({ kind }) => kind === 'standard-alphabet');
      if (!first) continue;
      yield {
        at: { start: span.start + first.at.start, end: span.start + first.at.end },
        replace: { at: span, with: text.replaceAll('+', '-').replaceAll('/', '_') },
        says: `The ${name} is written in the alphabet of plain base64, which has + and /.`,
      };
    }
  },
});
