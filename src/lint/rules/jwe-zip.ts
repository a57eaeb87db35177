/** Content that was compressed before it was encrypted. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { JWE_REST, jweOf } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jwe',
  severity: 'warning',
  says: 'The content is compressed before encryption.',
  why: 'The token’s length then reveals something about its content. A small token can also unpack to gigabytes and bring the recipient down.',
  fix: 'Leave zip out. A recipient that must allow it stops unpacking at a limit.',
  sources: [rfc(8725, '3.6'), rfc(7516, '4.1.3'), document('rfc8725bis', 'section 3.15')],
  examples: {
    bad: [
      jweOf({ alg: 'A128KW', enc: 'A128GCM', zip: 'DEF' }, JWE_REST),
      jweOf({ alg: 'A128KW', enc: 'A128GCM', zip: 'GZIP' }, JWE_REST),
    ],
    good: [jweOf({ alg: 'A128KW', enc: 'A128GCM' }, JWE_REST)],
  },
  check(jwe) {
    const { text, at } = parameterOf(jwe, 'zip') ?? {};
    if (!at || text === 'DEF') return at && { at };
    const what = text === undefined ? 'not a string' : quote(text);
    return { at, severity: 'error', says: `zip is ${what}; the only registered compression is "DEF".` };
  },
});
