/** A logout token that breaks the rules of back-channel logout. Missing iss, aud or exp, events of another type and a long life have rules of their own. */
import { document } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { ES256, jwt, LOGOUT } from '../example-token';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { claimsOf, headerPlace } from '../placed';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';

const HEADER = { ...ES256, typ: 'logout+jwt' };

const TYPE = 'logout+jwt';

const faultOf = (events: Json | undefined): string | undefined => {
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
      jwt(HEADER, { ...LOGOUT, nonce: 'n-88' }),
      jwt(HEADER, { ...LOGOUT, sub: undefined }),
      jwt(HEADER, { ...LOGOUT, jti: undefined }),
      jwt(HEADER, { ...LOGOUT, events: { 'https://bakery.example/event/closed': {} } }),
      jwt(HEADER, { ...LOGOUT, events: { [BACK_CHANNEL_LOGOUT]: true } }),
      jwt(ES256, LOGOUT),
      jwt({ alg: 'ES256', kid: 'oven-1' }, { ...LOGOUT, sub: undefined, sid: 's-12' }),
    ],
    good: [
      jwt(HEADER, LOGOUT),
      jwt(HEADER, { ...LOGOUT, sub: undefined, sid: 's-12' }),
      jwt(
        { ...ES256, typ: 'application/logout+jwt' },
        { ...LOGOUT, events: { [BACK_CHANNEL_LOGOUT]: { at: 1790000000 } } },
      ),
    ],
  },
  check(jws) {
    const claims = claimsOf(jws);
    if (!claims) return undefined;
    const { value: events, at: eventsAt = claims.at } = claims.of('events') ?? {};
    const type = mediaTypeOf(jws);
    if (type !== TYPE && !(events?.type === 'object' && memberOf(events, BACK_CHANNEL_LOGOUT)))
      return undefined;
    const fault = faultOf(events);
    const nonce = claims.of('nonce');
    const missing = claims.missing(['iat', 'jti']);
    return [
      fault !== undefined && { at: eventsAt, says: fault },
      nonce && { at: nonce.at, says: 'The logout token has a nonce, which is forbidden.' },
      claims.lacks('sub') &&
        claims.lacks('sid') && { at: claims.at, says: 'The logout token names no user and no session.' },
      missing !== undefined && { at: claims.at, says: `The logout token lacks ${missing}.` },
      type !== TYPE && {
        at: headerPlace(jws, 'typ'),
        severity: 'warning',
        says: 'The logout token’s typ is not logout+jwt, as recommended.',
      },
    ];
  },
});
