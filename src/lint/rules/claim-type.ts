/** A registered claim whose value has another type than its definition says. Not: times (time-not-numeric) and aud (aud-malformed). */
import { carriersIn } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import type { Json, JsonMember } from '#text/json';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { claimsOf } from '../placed';
import { defineRule } from '../rule';
import { vendorTokenOf } from '../vendor-token';

const TYPES: ReadonlyMap<string, Json['type']> = new Map([
  ...['iss', 'sub', 'jti', 'azp', 'client_id', 'nonce', 'scope'].map((name) => [name, 'string'] as const),
  ...['cnf', 'act', 'may_act', 'events'].map((name) => [name, 'object'] as const),
]);

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A claim has the wrong type.',
  why: 'Programs convert such a value in different ways. One program treats 7, "7" and [7] as the same user, another does not.',
  fix: 'Write the type that the definition gives: identifiers as strings, cnf, act and events as objects.',
  sources: [rfc(7519, '4.1'), rfc(8693, '4.2'), rfc(7800, '3.1')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, sub: 1842 }),
      jwt(HS256, { ...ACCESS, jti: 17 }),
      jwt(HS256, { ...ACCESS, scope: ['orders:read'] }),
      jwt(HS256, { ...ACCESS, scope: { orders: 'read' } }),
      jwt(HS256, { ...ACCESS, cnf: 'key-1' }),
      jwt(HS256, { ...ACCESS, nonce: null }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, jti: '17', scope: 'orders:read', scp: ['orders:read'], act: { sub: 'till' } }),
    ],
  },
  check(jws) {
    const { payload } = jws;
    const claims = claimsOf(jws);
    if (!payload || !claims) return undefined;
    // Of several members of one name the last counts.
    let wrong: Map<string, JsonMember> | undefined;
    for (const member of claims.json.members) {
      const type = TYPES.get(member.name);
      if (type !== undefined && member.value.type !== type) {
        wrong ??= new Map();
        wrong.set(member.name, member);
      } else wrong?.delete(member.name);
    }
    for (const name of vendorTokenOf(jws)?.typed ?? []) wrong?.delete(name);
    if (!wrong) return undefined;
    // An issuer of null is none: iss-missing.
    if (wrong.has('iss') && claims.lacks('iss')) wrong.delete('iss');
    return Array.from(wrong.values(), ({ name, value, span }) => ({
      at: carriersIn(payload, span),
      // Spring, Duende and UAA write scope as a list, and their own libraries read it.
      severity: name === 'scope' && value.type === 'array' ? 'info' : 'error',
      says: `${name} is of the type ${value.type}; its definition says ${TYPES.get(name)}.`,
    }));
  },
});
