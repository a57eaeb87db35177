/** An audience that is no name, or that is everybody. Not: one that is missing or empty (aud-missing). */
import { rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { claimsOf } from '../placed';
import { defineRule } from '../rule';

const EVERYBODY: ReadonlySet<string> = new Set(['*', 'all', 'any']);
const LONGEST = 3;

/** What is wrong with one name. */
const faultOf = (name: Json): string | undefined => {
  if (name.type !== 'string') return `aud holds a value of type ${name.type}, not a string.`;
  if (name.value === '') return 'aud holds an empty name.';
  return name.value.length <= LONGEST && EVERYBODY.has(name.value.toLowerCase())
    ? `aud ${quote(name.value)} means everyone, so it protects no one.`
    : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The audience does not name a recipient.',
  why: 'A recipient must find its own name in aud. A token meant for everyone can be replayed at every service. Verifiers compare a value of the wrong type in unplanned ways.',
  fix: 'Write the name of the recipient as a string, or an array of such strings.',
  sources: [rfc(7519, '4.1.3'), rfc(8725, '3.9')],
  examples: {
    bad: [
      jwt(HS256, { iss: 'https://login.bakery.example', sub: 'customer-1842', aud: '*', exp: 1790000600 }),
      jwt(HS256, { ...ACCESS, aud: ['https://orders.bakery.example', 'ALL'], iat: undefined }),
      jwt(HS256, { iss: 'https://login.bakery.example', sub: 'customer-1842', aud: 1842, exp: 1790000600 }),
      jwt(HS256, { ...ACCESS, aud: ['till', null], iat: undefined }),
      jwt(HS256, { ...ACCESS, aud: ['till', ''], iat: undefined }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, aud: ['https://orders.bakery.example'], iat: undefined }),
      jwt(HS256, { iss: 'https://login.bakery.example', sub: 'customer-1842', aud: '', exp: 1790000600 }),
    ],
  },
  check(jws) {
    const { value, text, at } = claimsOf(jws)?.of('aud') ?? {};
    if (!value || value.type === 'null' || text === '') return undefined;
    for (const item of value.type === 'array' ? value.items : [value]) {
      const says = faultOf(item);
      if (says !== undefined) return at && { at, says };
    }
    return undefined;
  },
});
