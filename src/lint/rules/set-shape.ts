/** A security event token without the parts of one, with exp, or without its typ. Not: back-channel logout (logout-token); a missing iss, or events of another type, which have rules of their own. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { ACCESS, ES256, jwt } from '../example-token';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const CLAIMS = {
  iss: 'https://login.bakery.example',
  aud: 'https://orders.bakery.example',
  iat: 1790000000,
  jti: 'e-51',
  events: { 'https://bakery.example/event/closed': {} },
};

const faultOf = (events: Json | undefined): string | undefined => {
  if (events === undefined || events.type === 'null') return 'The security event token lacks events.';
  return events.type === 'object' && events.members.length === 0
    ? 'The claim events names no event.'
    : undefined;
};

/** Events are named by URIs, which tells them from a claim of that name that means something else. */
const namesEvents = (events: Json | undefined): boolean =>
  events?.type === 'object' && events.members.some(({ name }) => URL.canParse(name));

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The security event token has the wrong shape.',
  why: 'A receiver can’t tell what happened, or handles an event twice. A security event token with exp can pass as an ID token or an access token: those expire, events don’t.',
  fix: 'Set iss, iat and its own jti. Add events with one member for each event, named by its URI. Leave exp out. Set typ to secevent+jwt.',
  sources: [rfc(8417, '2.2'), rfc(8417, '2.3'), rfc(8417, '4.6')],
  examples: {
    bad: [
      jwt({ ...ES256, typ: 'secevent+jwt' }, { ...CLAIMS, events: {} }),
      jwt(
        { ...ES256, typ: 'secevent+jwt' },
        {
          iss: 'https://login.bakery.example',
          aud: 'https://orders.bakery.example',
          iat: 1790000000,
          jti: 'e-51',
        },
      ),
      jwt(
        { ...ES256, typ: 'secevent+jwt' },
        {
          iss: 'https://login.bakery.example',
          aud: 'https://orders.bakery.example',
          events: { 'https://bakery.example/event/closed': {} },
        },
      ),
      jwt({ ...ES256, typ: 'secevent+jwt' }, { ...CLAIMS, exp: 1790000600 }),
      jwt(ES256, {
        iss: 'https://login.bakery.example',
        aud: 'https://orders.bakery.example',
        iat: 1790000000,
        events: { 'https://bakery.example/event/closed': {} },
      }),
      jwt({ alg: 'ES256', kid: 'oven-1' }, CLAIMS),
    ],
    good: [
      jwt({ ...ES256, typ: 'secevent+jwt' }, CLAIMS),
      jwt(
        { ...ES256, typ: 'logout+jwt' },
        {
          iss: 'https://login.bakery.example',
          aud: 'till',
          sub: 'customer-1842',
          iat: 1790000000,
          exp: 1790000120,
          jti: 'l-9',
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        },
      ),
      jwt(ES256, { ...ACCESS, events: { fair: '2026-10-02' } }),
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    const { name, declared, told } = profileOf(jws, context);
    if (!claims || !jws.payload || name !== 'security-event') return [];
    const events = memberOf(claims, 'events');
    if (!declared && !namesEvents(events?.value)) return [];
    if (events?.value.type === 'object' && memberOf(events.value, BACK_CHANNEL_LOGOUT)) return [];
    const fault = faultOf(events?.value);
    const reports: Report[] = [];
    if (fault !== undefined) {
      reports.push({ at: events ? carriersIn(jws.payload, events.span) : jws.payload.span, says: fault });
    }
    const missing = missingClaims(claims, ['iat', 'jti']);
    if (missing !== undefined) {
      reports.push({ at: jws.payload.span, says: `The security event token lacks ${missing}.` });
    }
    const exp = memberOf(claims, 'exp');
    if (exp) {
      reports.push({
        at: carriersIn(jws.payload, exp.span),
        severity: 'warning',
        says: 'The event token has exp, but events don’t expire.',
      });
    }
    if (told === 'header') return reports;
    const typ = headerParameter(jws, 'typ');
    reports.push({
      at: typ ? carriersIn(jws.header, typ.span) : jws.header.span,
      severity: 'warning',
      says: 'The event token’s typ is not secevent+jwt, as recommended.',
    });
    return reports;
  },
});
