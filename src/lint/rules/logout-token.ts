/** A logout token that breaks the rules of back-channel logout. Missing iss, aud or exp, events of another type and a long life have rules of their own. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf, type JsonObject } from '#text/json';
import { ES256, jwt } from '../example-token';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { isMissing, missingClaims } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const CLAIMS = {
  iss: 'https://login.bakery.example',
  aud: 'till',
  sub: 'customer-1842',
  iat: 1790000000,
  exp: 1790000120,
  jti: 'l-9',
  events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
};

const TYPE = 'logout+jwt';

const faultOf = (claims: JsonObject): string | undefined => {
  const events = memberOf(claims, 'events')?.value;
  if (events && events.type !== 'object' && events.type !== 'null') return undefined;
  const event = events?.type === 'object' ? memberOf(events, BACK_CHANNEL_LOGOUT) : undefined;
  if (!event) return 'The logout token lacks the back-channel logout event.';
  return event.value.type === 'object' ? undefined : 'The logout event’s value is not a JSON object.';
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The logout token breaks the rules of back-channel logout.',
  why: 'A client refuses the token, and the session stays open. A nonce would let an ID token pass as a logout token, so anyone with one could end sessions.',
  fix: 'Name the event, whom it concerns (sub, sid or both), iat and a jti of its own. Leave nonce out.',
  sources: [
    document('openid-back-channel-logout', 'section 2.4'),
    document('openid-back-channel-logout', 'section 2.6'),
  ],
  examples: {
    bad: [
      jwt({ ...ES256, typ: 'logout+jwt' }, { ...CLAIMS, nonce: 'n-88' }),
      jwt(
        { ...ES256, typ: 'logout+jwt' },
        {
          iss: 'https://login.bakery.example',
          aud: 'till',
          iat: 1790000000,
          exp: 1790000120,
          jti: 'l-9',
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        },
      ),
      jwt(
        { ...ES256, typ: 'logout+jwt' },
        {
          iss: 'https://login.bakery.example',
          aud: 'till',
          sub: 'customer-1842',
          iat: 1790000000,
          exp: 1790000120,
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        },
      ),
      jwt(
        { ...ES256, typ: 'logout+jwt' },
        { ...CLAIMS, events: { 'https://bakery.example/event/closed': {} } },
      ),
      jwt(
        { ...ES256, typ: 'logout+jwt' },
        { ...CLAIMS, events: { 'http://schemas.openid.net/event/backchannel-logout': true } },
      ),
      jwt(ES256, CLAIMS),
      jwt(
        { alg: 'ES256', kid: 'oven-1' },
        {
          iss: 'https://login.bakery.example',
          aud: 'till',
          iat: 1790000000,
          exp: 1790000120,
          jti: 'l-9',
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          sid: 's-12',
        },
      ),
    ],
    good: [
      jwt({ ...ES256, typ: 'logout+jwt' }, CLAIMS),
      jwt(
        { ...ES256, typ: 'logout+jwt' },
        {
          iss: 'https://login.bakery.example',
          aud: 'till',
          iat: 1790000000,
          exp: 1790000120,
          jti: 'l-9',
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          sid: 's-12',
        },
      ),
      jwt(
        { ...ES256, typ: 'application/logout+jwt' },
        { ...CLAIMS, events: { 'http://schemas.openid.net/event/backchannel-logout': { at: 1790000000 } } },
      ),
    ],
  },
  check(jws) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload) return [];
    const events = memberOf(claims, 'events');
    const type = mediaTypeOf(jws);
    if (type !== TYPE && !(events?.value.type === 'object' && memberOf(events.value, BACK_CHANNEL_LOGOUT)))
      return [];
    const fault = faultOf(claims);
    const reports: Report[] = [];
    if (fault !== undefined) {
      reports.push({ at: events ? carriersIn(jws.payload, events.span) : jws.payload.span, says: fault });
    }
    const nonce = memberOf(claims, 'nonce');
    if (nonce) {
      reports.push({
        at: carriersIn(jws.payload, nonce.span),
        says: 'The logout token has a nonce, which is forbidden.',
      });
    }
    if (isMissing(claims, 'sub') && isMissing(claims, 'sid')) {
      reports.push({
        at: jws.payload.span,
        says: 'The logout token names no user and no session.',
      });
    }
    const missing = missingClaims(claims, ['iat', 'jti']);
    if (missing !== undefined)
      reports.push({ at: jws.payload.span, says: `The logout token lacks ${missing}.` });
    const typ = headerParameter(jws, 'typ');
    if (type === TYPE) return reports;
    reports.push({
      at: typ ? carriersIn(jws.header, typ.span) : jws.header.span,
      severity: 'warning',
      says: 'The logout token’s typ is not logout+jwt, as recommended.',
    });
    return reports;
  },
});
