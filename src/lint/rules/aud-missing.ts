/** A token that does not say whom it is for.  */
import type { Json } from '#text/json';
import { document, rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { isOwnLogin } from '../own-login';
import { needOf } from '../needed-claims';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { lacksByDesign } from '../vendor-token';

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
    const profile = profileOf(jws, context);
    const need = needOf(profile, 'aud');
    if (!claims || need === 'spared' || !namesNobody(aud?.value) || lacksByDesign(jws, 'aud'))
      return undefined;
    // RFC 8725 section 3.9 requires aud where an issuer serves several parties, and a scope tells that. Else it is optional.
    const isGrant = profile.name !== 'access-token' || claims.of('scope') || claims.of('scp');
    const optional = need === 'likely' && isGrant && isOwnLogin(jws, context) ? 'warning' : 'info';
    return {
      at: claims.at,
      severity: need === 'required' ? 'error' : optional,
      ...(aud ? { says: 'The aud claim is empty: any service may accept it.' } : {}),
    };
  },
});
