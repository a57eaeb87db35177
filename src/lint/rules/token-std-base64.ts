/** A plus sign or a slash: the other alphabet of base64. Not: padding (token-base64-padding). */
import type { JwsPart } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { encodingProblems } from '../encoding-problems';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { reportsOn } from '../reports-on';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A part is written in the alphabet of plain base64.',
  why: 'JOSE uses the alphabet that is safe in URLs. Some parsers take both, others stop, and in a query a plus sign turns into a space.',
  fix: 'Encode as base64url: a hyphen instead of the plus sign, an underscore instead of the slash.',
  sources: [rfc(7515, '2'), rfc(4648, '5')],
  examples: {
    bad: [
      `eyJhbGciOiJIUzI1NiIsInNob3AiOiJ+fn4+In0.${encoded(ACCESS)}.aa3Y+FOTDoVZ6VmjYFlP4kNVLT42slsgJF2zPVMpDDo`,
      `${jwt(HS256, ACCESS, 'ZGmpaU67VjELz8faeMj8hMamsYRZ0R3Y8YjneX')}/FrKo`,
    ],
    good: [
      TOKEN,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.1/2 rye + 1/2 spelt.L4xjqOsALofpO8l14OZeEB1appmsiXrXxPmty2IZBQ4`,
    ],
  },
  check(jws) {
    const reported = new Set<JwsPart>();
    return reportsOn(encodingProblems(jws), ({ part, kind, at }) => {
      // One cause in a part, however often the two characters occur.
      if (kind !== 'standard-alphabet' || reported.has(part)) return undefined;
      reported.add(part);
      return {
        at,
        replace: { at: part.span, with: part.text.replaceAll('+', '-').replaceAll('/', '_') },
        says: `The ${part.name} uses plain base64, with + and /.`,
      };
    });
  },
});
