/** A token that does not say whom it is for.  */
import type { Json } from '#text/json';
import { document, rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { isOwnLogin } from '../own-login';
import { claimsOf } from '../placed';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { lacksByDesign } from '../vendor-token';

/** aud is required by RFC 9068 section 2.2, OpenID Connect Core section 2, RFC 7523 section 3, back-channel logout and RFC 9901 section 4.3. */
const REQUIRED: ReadonlySet<ProfileName> = new Set([
  'access-token',
  'id-token',
  'client-assertion',
  'logout-token',
  'key-binding',
]);

/** htu, the holder or the issuer itself say whom these are for. */
const EXEMPT: ReadonlySet<ProfileName> = new Set([
  'dpop-proof',
  'proof-of-possession',
  'refresh-token',
  'sd-jwt',
  'credential',
  'status-list',
  'other',
]);

const namesNobody = (value: Json | undefined): boolean =>
  value === undefined ||
  value.type === 'null' ||
  (value.type === 'string' && value.value === '') ||
  (value.type === 'array' && value.items.length === 0);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The token has no aud: any service may accept it.',
  why: 'A service that receives the token can replay it at another service that trusts the same issuer.',
  fix: 'Name the intended recipient in aud, and let each service refuse tokens that do not name it.',
  sources: [rfc(7519, '4.1.3'), rfc(8725, '3.9'), document('asvs-5', '9.2.3')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, aud: undefined }),
      jwt({ alg: 'HS256', typ: 'at+jwt' }, { ...ACCESS, aud: [] }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { sub: 'customer-1842', aud: ['https://orders.bakery.example'], exp: 1790000600 }),
      jwt(
        { alg: 'HS256', typ: 'vc+jwt' },
        { iss: 'https://guild.example', credentialSubject: { trade: 'baker' } },
      ),
      jwt({ alg: 'HS256' }, [1842]),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    const aud = claims?.of('aud');
    const { name, declared } = profileOf(jws, context);
    if (!claims || EXEMPT.has(name) || !namesNobody(aud?.value) || lacksByDesign(jws, 'aud'))
      return undefined;
    const required = REQUIRED.has(name) && (declared || name === 'id-token');
    // RFC 8725 section 3.9 requires aud where an issuer serves several parties, and a scope tells that. Else it is optional.
    const isGrant = name !== 'access-token' || claims.of('scope') || claims.of('scp');
    const optional = REQUIRED.has(name) && isGrant && isOwnLogin(jws, context) ? 'warning' : 'info';
    return {
      at: claims.at,
      severity: required ? 'error' : optional,
      ...(aud ? { says: 'The aud claim is empty: any service may accept it.' } : {}),
    };
  },
});
