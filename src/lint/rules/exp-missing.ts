/** A token that never expires. Not: one that lives too long (lifetime-long). */
import { headerParameter, type Jws } from '#jose/jws/jws';
import type { JsonObject } from '#text/json';
import { document, rfc } from '#sources/sources';
import { CLOSED, encoded, ES256, HS256, jwt, TOKEN } from '../example-token';
import { isCertainIdToken } from '../id-token';
import { isOwnLogin, NO_LOGIN } from '../own-login';
import { needOf } from '../needed-claims';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { lacksByDesign } from '../vendor-token';

const REGISTERED: ReadonlySet<string> = new Set(['iss', 'sub', 'aud', 'nbf', 'iat', 'jti']);

/** A JWS that neither says that it is a JWT nor has a registered claim (RFC 7519 section 4.1), such as a signed answer. */
const isMessage = (jws: Jws, { members }: JsonObject): boolean =>
  headerParameter(jws, 'typ') === undefined && !members.some(({ name }) => REGISTERED.has(name));

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The token has no exp: it never expires.',
  why: 'A token that leaked can be used until its key is changed. Nothing else makes a verifier refuse it.',
  fix: 'Set exp when the token is issued: minutes after iat for an access token. For a machine’s key, an invitation or a receipt, the issuer decides. There, this is only information.',
  sources: [rfc(7519, '4.1.4'), rfc(9068, '2.2'), document('owasp-jwt')],
  examples: {
    bad: [
      jwt(HS256, { sub: 'customer-1842', aud: 'https://orders.bakery.example', iat: 1790000000 }),
      jwt(
        { alg: 'HS256', typ: 'at+jwt' },
        { sub: 'customer-1842', aud: 'https://orders.bakery.example', client_id: 'till', iat: 1790000000 },
      ),
      jwt(HS256, { sub: 'customer-1842', aud: 'https://orders.bakery.example', exp: null }),
      // No login: the key of a machine, so information.
      jwt(ES256, { iss: 'https://ovens.example', aud: 'recipes', sub: 'oven:7', iat: 1790000000 }),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256', typ: 'secevent+jwt' }, CLOSED),
      jwt(
        { alg: 'HS256', typ: 'dc+sd-jwt' },
        { iss: 'https://guild.example', vct: 'https://guild.example/baker' },
      ),
      `${encoded({ alg: 'HS256' })}.InR3byByeWUgbG9hdmVzIg.Z_fqX7kxFKgfcTN7pQCmMl8KWcpiRSCdKD8XtYRG5cw`,
      `${encoded(HS256)}.${encoded({ sub: 'customer-1842' })}`,
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    const exp = claims?.of('exp');
    if (!claims || (exp && exp.value.type !== 'null')) return undefined;
    // What an ID token lacks is one finding of its own (idt-required-claims).
    if (isCertainIdToken(jws, context)) return undefined;
    const need = needOf(profileOf(jws, context), 'exp');
    if (need === 'spared' || lacksByDesign(jws, 'exp')) return undefined;
    const { at } = claims;
    if (need === 'required') return { at, severity: 'error' };
    if (isMessage(jws, claims.json))
      return { at, severity: 'info', says: 'The signed message has no exp: it never expires.' };
    return isOwnLogin(jws, context) ? { at } : { at, severity: 'info', note: NO_LOGIN };
  },
});
