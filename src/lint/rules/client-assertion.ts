/** A client assertion that another server could use, or that is not about the client itself. Missing iss, aud or exp and a long life have rules of their own. */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { ES256, jwt } from '../example-token';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

const HEADER = { alg: 'ES256', typ: 'client-authentication+jwt', kid: 'till-1' };
const CLAIMS = {
  iss: 'till',
  sub: 'till',
  aud: 'https://login.bakery.example',
  iat: 1790000000,
  exp: 1790000060,
  jti: 'c-3',
};

const isTokenEndpoint = (address: string): boolean =>
  URL.canParse(address) && /\/(?:token|access_token)\/?$/u.test(new URL(address).pathname);

const faultOf = (aud: Json): string | undefined => {
  if (aud.type === 'array' && aud.items.length > 1) return 'The client assertion is for several audiences.';
  const only = stringOf(aud.type === 'array' ? aud.items[0] : aud);
  return only !== undefined && isTokenEndpoint(only)
    ? 'aud is a token endpoint; use the server’s issuer identifier.'
    : undefined;
};

/** Of two strings only: what is missing or of another type is another finding. */
const differ = (sub: Json, iss: Json | undefined): boolean =>
  sub.type === 'string' && iss?.type === 'string' && iss.value !== '' && sub.value !== iss.value;

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The client assertion can be replayed, here or elsewhere.',
  why: 'A malicious authorization server that chooses the audience can pass the assertion on. The honest server then accepts it as the client.',
  fix: 'Set iss and sub to the client_id, and aud to the issuer identifier of the one authorization server. RFC 7523 also allows a token endpoint in aud; its update does not. Give each assertion its own jti.',
  sources: [rfc(7523, '3'), document('rfc7523bis', 'section 4'), document('cve-2025-27370')],
  examples: {
    bad: [
      jwt(HEADER, { ...CLAIMS, aud: ['https://login.bakery.example', 'https://pay.example'] }),
      jwt(HEADER, { ...CLAIMS, aud: 'https://login.bakery.example/oauth2/token' }),
      jwt(HEADER, { ...CLAIMS, sub: 'oven' }),
      jwt(HEADER, { ...CLAIMS, sub: undefined }),
      jwt(HEADER, { ...CLAIMS, jti: undefined }),
    ],
    good: [
      jwt(HEADER, CLAIMS),
      jwt(HEADER, { ...CLAIMS, aud: ['https://login.bakery.example'] }),
      jwt(ES256, { ...CLAIMS, aud: 'https://login.bakery.example/token' }),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    const { name, declared } = profileOf(jws, context);
    if (!claims || name !== 'client-assertion' || !declared) return undefined;
    const [sub, aud] = [claims.of('sub'), claims.of('aud')];
    const fault = aud && faultOf(aud.value);
    const severity = 'error';
    return [
      claims.lacks('sub')
        ? { at: claims.at, severity, says: 'The client assertion lacks sub.' }
        : sub &&
          differ(sub.value, claims.of('iss')?.value) && {
            at: sub.at,
            severity,
            says: 'iss and sub differ; both must be the client_id.',
          },
      aud && fault !== undefined && { at: aud.at, says: fault },
      claims.lacks('jti') && {
        at: claims.at,
        says: 'The client assertion lacks jti, so replay goes unnoticed.',
      },
    ];
  },
});
