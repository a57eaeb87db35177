/** A security event token without the parts of one, with exp, or without its typ. Not: back-channel logout (logout-token); a missing iss, or events of another type, which have rules of their own. */
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { ACCESS, CLOSED, ES256, jwt, LOGOUT, SECURITY_EVENT } from '../example-token';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { claimsOf, headerPlace } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

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
      jwt(SECURITY_EVENT, { ...CLOSED, events: {} }),
      jwt(SECURITY_EVENT, { ...CLOSED, events: undefined }),
      jwt(SECURITY_EVENT, { ...CLOSED, iat: undefined, jti: undefined }),
      jwt(SECURITY_EVENT, { ...CLOSED, exp: 1790000600 }),
      jwt(ES256, { ...CLOSED, jti: undefined }),
      jwt({ alg: 'ES256', kid: 'oven-1' }, CLOSED),
    ],
    good: [
      jwt(SECURITY_EVENT, CLOSED),
      jwt({ ...ES256, typ: 'logout+jwt' }, LOGOUT),
      jwt(ES256, { ...ACCESS, events: { fair: '2026-10-02' } }),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    const { name, declared, told } = profileOf(jws, context);
    if (!claims || name !== 'security-event') return undefined;
    const { value: events, at: eventsAt = claims.at } = claims.of('events') ?? {};
    if (!declared && !namesEvents(events)) return undefined;
    if (events?.type === 'object' && memberOf(events, BACK_CHANNEL_LOGOUT)) return undefined;
    const fault = faultOf(events);
    const missing = claims.missing(['iat', 'jti']);
    const exp = claims.of('exp');
    const severity = 'warning';
    return [
      fault !== undefined && { at: eventsAt, says: fault },
      missing !== undefined && { at: claims.at, says: `The security event token lacks ${missing}.` },
      exp && { at: exp.at, severity, says: 'The event token has exp, but events don’t expire.' },
      told !== 'header' && {
        at: headerPlace(jws, 'typ'),
        severity,
        says: 'The event token’s typ is not secevent+jwt, as recommended.',
      },
    ];
  },
});
