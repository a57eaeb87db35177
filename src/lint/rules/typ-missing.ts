/** A token of a known kind whose header does not say so. A more general type, such as JWT, is fine. */
import { rfc } from '#sources/sources';
import { TILL } from '../example-keys';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** Kinds that have a type of their own; security events and logout tokens are told by the rules of their profile. */
const TYPES: Readonly<Partial<Record<ProfileName, readonly [kind: string, type: string]>>> = {
  'access-token': ['An access token', 'at+jwt'],
  'dpop-proof': ['A DPoP proof', 'dpop+jwt'],
  'key-binding': ['A key binding', 'kb+jwt'],
  'status-list': ['A status list', 'statuslist+jwt'],
};

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'The header has no typ; this kind has one.',
  why: 'By typ, a verifier can refuse the issuer’s other kinds of token. Without typ, it has nothing to check.',
  fix: 'Set typ when the token is issued, and let each verifier accept only its own type.',
  sources: [rfc(8725, '3.11'), rfc(9068, '2.1')],
  examples: {
    bad: [
      jwt({ alg: 'HS256' }, { ...ACCESS, client_id: 'till', scope: 'orders:read' }),
      jwt(
        { alg: 'ES256', jwk: TILL },
        { jti: 'p-77', htm: 'POST', htu: 'https://orders.bakery.example/', iat: 1790000000 },
      ),
    ],
    good: [
      TOKEN,
      jwt(
        { alg: 'HS256', typ: 'application/at+JWT' },
        { ...ACCESS, client_id: 'till', scope: 'orders:read' },
      ),
      jwt(HS256, { ...ACCESS, client_id: 'till', scope: 'orders:read' }),
      jwt({ alg: 'HS256' }, { ...ACCESS, nonce: 'n-88' }),
      jwt({ alg: 'HS256' }, ACCESS),
    ],
  },
  check(jws, context) {
    if (parameterOf(jws, 'typ') || !claimsSet(jws)) return undefined;
    const [kind, type] = TYPES[profileOf(jws, context).name] ?? [];
    return kind !== undefined && { at: jws.header.span, says: `${kind} like this should have typ ${type}.` };
  },
});
