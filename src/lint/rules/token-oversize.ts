/** A token that request fields may have no room for. */
import { rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

/** Post-quantum signatures alone take thousands of bytes. */
const LARGE = /^(?:ML-DSA|SLH-DSA|FN-DSA)-/u;

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The token exceeds the header size many servers accept.',
  why: 'A server that gets more than its limit answers 431 or drops the connection, and the person is locked out. A cookie holds even less: 4096 bytes with its name.',
  fix: 'Leave out claims that can be looked up, or send a reference and keep the rest at the server.',
  sources: [rfc(9110, '5.4'), rfc(6750, '2.1')],
  thresholds: {
    // A common limit of servers for one field, or for all of them.
    field: { says: 'most that a request field may hold', unit: 'bytes', value: 8192 },
  },
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, orders: 'rye '.repeat(1600) }),
      jwt(
        { alg: 'HS256', typ: 'dc+sd-jwt' },
        { ...ACCESS, vct: 'https://guild.example/baker', note: 'rye '.repeat(1600) },
      ),
    ],
    good: [TOKEN],
  },
  check(jws, context, limits) {
    // Characters are bytes here: what is not ASCII is reported by token-illegal-char.
    const bytes = jws.text.length;
    if (bytes <= limits.field) return undefined;
    const isLarge =
      LARGE.test(parameterOf(jws, 'alg')?.text ?? '') || profileOf(jws, context).name === 'sd-jwt';
    return {
      at: { start: 0, end: bytes },
      threshold: 'field',
      severity: isLarge ? 'info' : 'warning',
      says: `The token has ${bytes} bytes; many servers accept ${limits.field}.`,
    };
  },
});
