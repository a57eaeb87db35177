/** Two members of one name in one JSON object. Not: equal names in different objects. */
import { carriersIn, objectOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { membersByPart } from '../part-members';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

/** Claims on which access is decided. */
const DECIDING: ReadonlySet<string> = new Set(
  'iss sub aud exp nbf iat jti scope scp roles groups azp client_id nonce cnf act may_act'.split(' '),
);

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A member name stands twice in one JSON object.',
  why: 'Some parsers take the first of the two, some the last. The program that checks the token and the one that uses it can then see different values.',
  fix: 'Write each name once, and refuse tokens with duplicates where the parser can tell.',
  sources: [rfc(7515, '4'), rfc(7519, '4'), rfc(8259, '4')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsImFsZyI6Im5vbmUifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.KVLibWa3efrjToDG9BbHpKzupN_KzwXBkVL1Wh3yTJ4',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci03IiwiXHUwMDczdWIiOiJiYWtlci0xIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.G4zNN0GkY1gE0Bhu4RGP8l7UmLVMmh1iVqKg-eSOTPk',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInNob3AiOnsidGlsbCI6MSwidGlsbCI6Mn19.S4ES4PK7Q9VPXgiRENpXVHy8tMmy0HxyFA0_n8nbQsc',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImZpcnN0Ijp7InRpbGwiOjF9LCJzZWNvbmQiOnsidGlsbCI6MX19.qybBPk8pIo7B0NuFq51gpGH9zWPeMbGEhqDOpUHrIhs',
    ],
  },
  check(jws) {
    return membersByPart(jws).flatMap(({ part, members }) => {
      const top = objectOf(part)?.members ?? [];
      return reportsOn(members, (member) => {
        if (!member.duplicate) return undefined;
        const isGrave = part.name === 'header' || (DECIDING.has(member.name) && top.includes(member));
        return {
          at: carriersIn(part, member.span),
          severity: isGrave ? 'error' : 'warning',
          says: `The name ${quote(member.name)} stands twice in one object of the ${part.name}.`,
        };
      });
    });
  },
});
