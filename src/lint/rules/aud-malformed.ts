/** An audience that is no name, or that is everybody. Not: one that is missing or empty (aud-missing). */
import { carriersIn } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { quote } from '#text/quote';
import { HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

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
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: ['https://orders.bakery.example', 'ALL'],
        exp: 1790000600,
      }),
      jwt(HS256, { iss: 'https://login.bakery.example', sub: 'customer-1842', aud: 1842, exp: 1790000600 }),
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: ['till', null],
        exp: 1790000600,
      }),
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: ['till', ''],
        exp: 1790000600,
      }),
    ],
    good: [
      TOKEN,
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: ['https://orders.bakery.example'],
        exp: 1790000600,
      }),
      jwt(HS256, { iss: 'https://login.bakery.example', sub: 'customer-1842', aud: '', exp: 1790000600 }),
    ],
  },
  check(jws) {
    const claims = claimsSet(jws);
    const aud = claims && memberOf(claims, 'aud');
    if (!jws.payload || !aud) return [];
    const { value } = aud;
    if (value.type === 'null' || (value.type === 'string' && value.value === '')) return [];
    const items = value.type === 'array' ? value.items : [value];
    for (const item of items) {
      const says = faultOf(item);
      if (says !== undefined) return [{ at: carriersIn(jws.payload, aud.span), says }];
    }
    return [];
  },
});
