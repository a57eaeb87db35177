/** A token that does not say who made it. */
import { rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { needOf } from '../needed-claims';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'The token has no iss: its issuer is unknown.',
  why: 'A verifier that trusts several issuers cannot tell whose key the signature has to fit. One issuer could then speak for another.',
  fix: 'Name the issuer in iss. A verifier accepts only keys of that issuer.',
  sources: [rfc(8725, '3.8'), rfc(7519, '4.1.1')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, iss: undefined }),
      jwt(
        { alg: 'HS256', typ: 'at+jwt' },
        {
          iss: '',
          sub: 'customer-1842',
          aud: 'https://orders.bakery.example',
          client_id: 'till',
          iat: 1790000000,
          exp: 1790000600,
          jti: 't-1',
        },
      ),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256', typ: 'dc+sd-jwt' }, { vct: 'https://guild.example/baker' }),
      jwt({ alg: 'HS256' }, 'two rye loaves'),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    if (!claims?.lacks('iss')) return undefined;
    const need = needOf(profileOf(jws, context), 'iss');
    return need !== 'spared' && { at: claims.at, severity: need === 'required' ? 'error' : 'info' };
  },
});
