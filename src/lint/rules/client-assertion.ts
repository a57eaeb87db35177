/** A client assertion that another server could use, or that is not about the client itself. Missing iss, aud or exp and a long life have rules of their own. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { ES256, jwt } from '../example-token';
import { isMissing } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const HEADER = { alg: 'ES256', typ: 'client-authentication+jwt', kid: 'till-1' };

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
      jwt(HEADER, {
        iss: 'till',
        sub: 'till',
        aud: ['https://login.bakery.example', 'https://pay.example'],
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
      jwt(HEADER, {
        iss: 'till',
        sub: 'till',
        aud: 'https://login.bakery.example/oauth2/token',
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
      jwt(HEADER, {
        iss: 'till',
        sub: 'oven',
        aud: 'https://login.bakery.example',
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
      jwt(HEADER, {
        iss: 'till',
        aud: 'https://login.bakery.example',
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
      jwt(HEADER, {
        iss: 'till',
        sub: 'till',
        aud: 'https://login.bakery.example',
        iat: 1790000000,
        exp: 1790000060,
      }),
    ],
    good: [
      jwt(HEADER, {
        iss: 'till',
        sub: 'till',
        aud: 'https://login.bakery.example',
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
      jwt(HEADER, {
        iss: 'till',
        sub: 'till',
        aud: ['https://login.bakery.example'],
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
      jwt(ES256, {
        iss: 'till',
        sub: 'till',
        aud: 'https://login.bakery.example/token',
        iat: 1790000000,
        exp: 1790000060,
        jti: 'c-3',
      }),
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    const { name, declared } = profileOf(jws, context);
    if (!claims || !jws.payload || name !== 'client-assertion' || !declared) return [];
    const sub = memberOf(claims, 'sub');
    const reports: Report[] = [];
    if (!sub || isMissing(claims, 'sub')) {
      reports.push({ at: jws.payload.span, severity: 'error', says: 'The client assertion lacks sub.' });
    } else if (differ(sub.value, memberOf(claims, 'iss')?.value)) {
      reports.push({
        at: carriersIn(jws.payload, sub.span),
        severity: 'error',
        says: 'iss and sub differ; both must be the client_id.',
      });
    }
    const aud = memberOf(claims, 'aud');
    const fault = aud && faultOf(aud.value);
    if (aud && fault !== undefined) reports.push({ at: carriersIn(jws.payload, aud.span), says: fault });
    if (isMissing(claims, 'jti')) {
      reports.push({
        at: jws.payload.span,
        says: 'The client assertion lacks jti, so replay goes unnoticed.',
      });
    }
    return reports;
  },
});
