/** A client assertion that another server could use, or that is not about the client itself. Not: missing iss, aud or exp and a long life, which have rules of their own. */
import { carriersIn, stringOf } from '#jose/jws';
import { document, rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { isMissing } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const isTokenEndpoint = (address: string): boolean =>
  URL.canParse(address) && /\/(?:token|access_token)\/?$/u.test(new URL(address).pathname);

const faultOf = (aud: Json): string | undefined => {
  if (aud.type === 'array' && aud.items.length > 1) return 'The client assertion is for several audiences.';
  const only = stringOf(aud.type === 'array' ? aud.items[0] : aud);
  return only !== undefined && isTokenEndpoint(only)
    ? 'The aud of the client assertion is a token endpoint. RFC 7523 allows it; its revision asks for the issuer identifier of the authorization server.'
    : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The client assertion can be used at another authorization server, or again.',
  why: 'A malicious authorization server that can choose the audience passes the assertion on and is taken for the client at the honest one.',
  fix: 'Set iss and sub to the client_id, aud to the issuer identifier of the one authorization server, and a jti of its own.',
  sources: [rfc(7523, '3'), document('rfc7523bis', 'section 4'), document('cve-2025-27370')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwic3ViIjoidGlsbCIsImF1ZCI6WyJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiaHR0cHM6Ly9wYXkuZXhhbXBsZSJdLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDA2MCwianRpIjoiYy0zIn0.9aCwWvweKEMshLpo2cyb2Fk660sprP5zQyYGFBgdU_M_DVustgbDaENi0WrUOY9yJFtWH98kjAOcpH0aNkznFA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwic3ViIjoidGlsbCIsImF1ZCI6Imh0dHBzOi8vbG9naW4uYmFrZXJ5LmV4YW1wbGUvb2F1dGgyL3Rva2VuIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDAwNjAsImp0aSI6ImMtMyJ9.xCxpPw06CqMLLCHeASGfhSzLoXnz4K2W9UAZz-IkV6yrOBDIHN6BAIIahWcgyc_V8WuX5L7Ba_-5V2Lu235xgQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwic3ViIjoib3ZlbiIsImF1ZCI6Imh0dHBzOi8vbG9naW4uYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDA2MCwianRpIjoiYy0zIn0.A84Vi4b13ByIymOTS_pMg0XRLhig9jhb7qThspNnDsr3xzrF8L3BCm0nC5wnznfyCuclmkRVmJ5leeKFah8WhQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwiYXVkIjoiaHR0cHM6Ly9sb2dpbi5iYWtlcnkuZXhhbXBsZSIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMDYwLCJqdGkiOiJjLTMifQ.QZRAPl8426I0f2aIfhI33U0VvFbevDbx1yaIbY5peAVtzY7pI1NE0uz-fF-djj4x9-jDCikNJbbt3fGZrcg56Q',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwic3ViIjoidGlsbCIsImF1ZCI6Imh0dHBzOi8vbG9naW4uYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDA2MH0.rpo6pWW75IstGrIMiViUv78E0_AQoJlKvu1-HwYuN3MWxeG9bBd23JoZgxPt2cZ0nMFo48WG3fjIZ0ycUvZBiQ',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwic3ViIjoidGlsbCIsImF1ZCI6Imh0dHBzOi8vbG9naW4uYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDA2MCwianRpIjoiYy0zIn0.qaJlsfIlNLnc1PIOmr63INgxcZJsUlme3RzU6M1EH4PP0nX7hC7tG6My5Aj-f2VqNVNzOv7MIfGfuYxDZxCTmg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNsaWVudC1hdXRoZW50aWNhdGlvbitqd3QiLCJraWQiOiJ0aWxsLTEifQ.eyJpc3MiOiJ0aWxsIiwic3ViIjoidGlsbCIsImF1ZCI6WyJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIl0sImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMDYwLCJqdGkiOiJjLTMifQ.RDeLqzvj25QaW2pqB4C7Qod2oy0jES3e_SaJAHn3nsBBNQsydpVZo-_wGRJQBr3xkQUj0ae8VQtmPsS4ENISSQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJ0aWxsIiwic3ViIjoidGlsbCIsImF1ZCI6Imh0dHBzOi8vbG9naW4uYmFrZXJ5LmV4YW1wbGUvdG9rZW4iLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDA2MCwianRpIjoiYy0zIn0.0gtXV6i7guoYZ_1hU-oKuNAEXY-B_we4PrVYK1dMCxkLBUtMDvKlfKQMMHFujMMURfyYwJRyuMpI7MhHo4cgHg',
    ],
  },
  *check(jws) {
    const claims = claimsSet(jws);
    const { name, declared } = profileOf(jws);
    if (!claims || !jws.payload || name !== 'client-assertion' || !declared) return;
    const sub = memberOf(claims, 'sub');
    if (!sub || isMissing(claims, 'sub')) {
      yield { at: jws.payload.span, severity: 'error', says: 'The client assertion lacks sub.' };
    } else if (
      !isMissing(claims, 'iss') &&
      stringOf(sub.value) !== stringOf(memberOf(claims, 'iss')?.value)
    ) {
      yield {
        at: carriersIn(jws.payload, sub.span),
        severity: 'error',
        says: 'In the client assertion iss and sub differ, and both must be the client_id.',
      };
    }
    const aud = memberOf(claims, 'aud');
    const fault = aud && faultOf(aud.value);
    if (aud && fault !== undefined) yield { at: carriersIn(jws.payload, aud.span), says: fault };
    if (isMissing(claims, 'jti')) {
      yield {
        at: jws.payload.span,
        says: 'The client assertion lacks jti, so a server cannot notice that it is used again.',
      };
    }
  },
});
