/** A security event token without the parts of one, with exp, or without its typ. Not: back-channel logout (logout-token); a missing iss, or events of another type, which have rules of their own. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

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
  says: 'The security event token does not have the shape of one.',
  why: 'A receiver cannot tell what happened, or takes an event twice. One with exp can pass for an ID token or an access token, since an expiry is what those have and events have not.',
  fix: 'Set iss, iat, a jti of its own and events with one member for each event, named by its URI, and leave exp out. Set typ to secevent+jwt.',
  sources: [rfc(8417, '2.2'), rfc(8417, '2.3'), rfc(8417, '4.6')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnt9fQ.KoIw8Aq7tiZHUALLb-BYF5UJ1D7vzS5SDVF-bWkaJIoOu3A4AqprsYqHG_z3HxJeFdnxf6gYUvkaxBZMEwcJog',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEifQ.hqJPwLvg0YmwpLN32lAkIKr2Ho3k1LEHKJ4BAm4f4cA7rkSgxgCI83RDzmWhSC831q-5kY9sAUhQj34Ew0ZSJw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fX0.bFhpJUcOLVrw9pRIS4D5wEyG-4F15UNjqM3PREh8fhCX7oD5XuD7eGE2YDi7IMPhvQXUw5nSHNTlzpRkwu9gZQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fSwiZXhwIjoxNzkwMDAwNjAwfQ.DAedz91iWKr--kAUu7t4IfqrO7BkGMRSvX8D7PGRNp8kRIrIh-Ge7sz7l4w8Zs0H26gu6GU7plp5G_Vb23ZtOQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV2ZW50cyI6eyJodHRwczovL2Jha2VyeS5leGFtcGxlL2V2ZW50L2Nsb3NlZCI6e319fQ.zGlVZ2NQtSfs-oyJJ8x4kI7_GdORSSmuNd_Jrs_EQk0a4_l4WwvgYPt31a9aPbsS0c57qi47aXSbtYVpHi8QMA',
      'eyJhbGciOiJFUzI1NiIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fX0.rNYI6dopQ2bxEiWbJSA8Nlxn4iNg2YBMULagJhg7pWBkTZcy8Ar8peswoE17wwmRK5lqr8UaJWldznSpe9V_1Q',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fX0.nAcNDrr32rNTfNBb4vje3dfQyZlaDkhXwi0ewNUjM3rRD7DE-JeIEGJ7kmAvJGrWbH3puOfVxjFDmPQd1uMAEw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.2DlX8_rPCNuMj2Bj0_DwBGE6TegM-G-C6GZJqwYhjj5aLHjIVoWpEfSR0MqiLS-gFLQsETbLahNdQYV1Tx8t2g',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImV2ZW50cyI6eyJmYWlyIjoiMjAyNi0xMC0wMiJ9fQ.5HtWaeEWFBQhINCA7ijPsrBgGTOT8KlyigkagpSaheI-ghALeFrvcqZn_tJBMpxcbu_uErivNCiK4PTSkyCBrw',
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
        says: 'The security event token has exp, and an event does not expire.',
      });
    }
    if (told === 'header') return reports;
    const typ = headerParameter(jws, 'typ');
    reports.push({
      at: typ ? carriersIn(jws.header, typ.span) : jws.header.span,
      severity: 'warning',
      says: 'The typ of the security event token is not secevent+jwt, which the standard recommends.',
    });
    return reports;
  },
});
