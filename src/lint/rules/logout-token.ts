/** A logout token that breaks the rules of back-channel logout. Not: missing iss, aud or exp, events of another type and a long life, which have rules of their own. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf, type JsonObject } from '#text/json';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { isMissing, missingClaims } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const TYPE = 'logout+jwt';

const faultOf = (claims: JsonObject): string | undefined => {
  const events = memberOf(claims, 'events')?.value;
  if (events && events.type !== 'object' && events.type !== 'null') return undefined;
  const event = events?.type === 'object' ? memberOf(events, BACK_CHANNEL_LOGOUT) : undefined;
  if (!event) return 'The logout token does not name the event of back-channel logout.';
  return event.value.type === 'object' ? undefined : 'The value of the logout event is not a JSON object.';
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The logout token breaks the rules of back-channel logout.',
  why: 'A client refuses the token and the session stays open. A nonce would let an ID token and a logout token be taken for each other, so that anyone with the first could end sessions.',
  fix: 'Name the event, whom it concerns (sub, sid or both), iat and a jti of its own. Leave nonce out.',
  sources: [
    document('openid-back-channel-logout', 'section 2.4'),
    document('openid-back-channel-logout', 'section 2.6'),
  ],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX0sIm5vbmNlIjoibi04OCJ9.QmT90e7Z5rbzROvsfYSluEyFpNYUBPEHF25usEu3uP4BbgGBksQsb7TNP8MGDbjRQPa9I6AIU3Bokl1O3HPSqg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMTIwLCJqdGkiOiJsLTkiLCJldmVudHMiOnsiaHR0cDovL3NjaGVtYXMub3BlbmlkLm5ldC9ldmVudC9iYWNrY2hhbm5lbC1sb2dvdXQiOnt9fX0.U2OlvdvZTfK_hALujEBEDJxvXmb6i7-v6UzFkAFXLAqrHN7BE59Gn0WBbaRTHQfvaLfYnSZvBrDTVUZVMfVfEQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.1t0kE2aAc5kGjZ0Q3notWPwUeUbtMnunHGyrS29xoOQMVdTDbCz796L2YD24RSUSa3fxZjcqpandhsonOAG06g',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHBzOi8vYmFrZXJ5LmV4YW1wbGUvZXZlbnQvY2xvc2VkIjp7fX19.DvuYJl9CDD7HQDtj9nQQt7f85PujxLoDlIIvnP-EVyuahSCY5jmV-F7qQSJdslULA8PTRvZTGWgNtKQpEFjr7w',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp0cnVlfX0.0fC7X2YeV5rSzj5m5cjkTzjH01KtSPF-TWRbFHtN2fORGBmji_BtFNGQxm2Zw5eYqsMSb_hlDjnRKItIChPHug',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.qeZOTm-1oQIKa9JBuPGiwy3qNnqcS9N7R4WIL1H0OfYKizMu-AVD071-ZLAloAL7qgX1B7QQo-3r28waTQHf1Q',
      'eyJhbGciOiJFUzI1NiIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMTIwLCJqdGkiOiJsLTkiLCJldmVudHMiOnsiaHR0cDovL3NjaGVtYXMub3BlbmlkLm5ldC9ldmVudC9iYWNrY2hhbm5lbC1sb2dvdXQiOnt9fSwic2lkIjoicy0xMiJ9.vmQvcYOKMPxKuv3jON5lK68EvQU7nRNNf-EnGmbmNXIncOoW_q83doBMBY01OItlMswxpNV6E31zJ06DdnYvAg',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.OMMbeP7U-ZlA6jyV8UExS4UDKKxyMM1hsvFClgjVbQMD6ANa2lCL-z87kIfpIQjf92iCEnFW0mfX63USc-w-Cg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMTIwLCJqdGkiOiJsLTkiLCJldmVudHMiOnsiaHR0cDovL3NjaGVtYXMub3BlbmlkLm5ldC9ldmVudC9iYWNrY2hhbm5lbC1sb2dvdXQiOnt9fSwic2lkIjoicy0xMiJ9._F9Md7FnlQmZSNi07K1AOEbnYoOTVnIGoD459Tg29Vt5ODGMultUSRhaCInmIoeB0MY-_4weErZ-kfo0pVwHfw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImFwcGxpY2F0aW9uL2xvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7ImF0IjoxNzkwMDAwMDAwfX19.7v7UGLOuRtxG29dLlj7KiI4Zxto7WyjDjWsFoquPldmzfj890mzKrKOu5yHZiWDEKj1lfjAb-0i0tx1e_WmFig',
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
        says: 'The logout token has a nonce, which it must not have.',
      });
    }
    if (isMissing(claims, 'sub') && isMissing(claims, 'sid')) {
      reports.push({
        at: jws.payload.span,
        says: 'The logout token names neither a user (sub) nor a session (sid).',
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
      says: 'The typ of the logout token is not logout+jwt, which the standard recommends.',
    });
    return reports;
  },
});
