/** An audience that is no name, or that is everybody. Not: one that is missing or empty (aud-missing). */
import { carriersIn } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const EVERYBODY: ReadonlySet<string> = new Set(['*', 'all', 'any']);
const LONGEST = 3;

/** What is wrong with one name. */
const faultOf = (name: Json): string | undefined => {
  if (name.type !== 'string')
    return `aud holds a value of the type ${name.type}, where a string should stand.`;
  if (name.value === '') return 'aud holds an empty name.';
  return name.value.length <= LONGEST && EVERYBODY.has(name.value.toLowerCase())
    ? `aud is ${quote(name.value)}: that is meant for everybody, so it protects nobody.`
    : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The audience is not a name of a recipient.',
  why: 'A recipient has to find itself in aud. A value for everybody lets a token for one service be replayed at every other, and a value of another type is compared in ways nobody planned.',
  fix: 'Write the name of the recipient as a string, or an array of such strings.',
  sources: [rfc(7519, '4.1.3'), rfc(8725, '3.9')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6IioiLCJleHAiOjE3OTAwMDA2MDB9.CjXOnuGKgZSInjtoUCRlvJLy88ycVzca_RsflKx3FIY',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6WyJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSIsIkFMTCJdLCJleHAiOjE3OTAwMDA2MDB9.eTbw6X_64BZCUo7WSgKCbc2MUuz_dSAKNpxqLcgtpLo',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6MTg0MiwiZXhwIjoxNzkwMDAwNjAwfQ.1Ub0lp7MIq0zhk8B28zj2yQdNinEcqzdAUNovYLr960',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6WyJ0aWxsIixudWxsXSwiZXhwIjoxNzkwMDAwNjAwfQ.bBUh_6IYSk5nTi8l8GKiuaLrO1S0bAcy7rSsRqtE-gk',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6WyJ0aWxsIiwiIl0sImV4cCI6MTc5MDAwMDYwMH0.V1GCzTZ7nYxSPEUDMjmmi_oVQUd6jynqgFE4BaqTBX8',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6WyJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSJdLCJleHAiOjE3OTAwMDA2MDB9.zP5BCFNWKRORR3nCZvKH72ofAxAvbZcDmL9ZYABYrgo',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6IiIsImV4cCI6MTc5MDAwMDYwMH0.LPQJ9cq6z7pm1s46iH2sXR_YtocBMQExZ19j89LdwC4',
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
