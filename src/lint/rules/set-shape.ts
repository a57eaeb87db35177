/** A security event token without the parts of one, or with exp. Not: back-channel logout (logout-token); missing iss or typ, which have rules of their own. */
import { carriersIn } from '#jose/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const faultOf = (events: Json | undefined): string | undefined => {
  if (events === undefined || events.type === 'null') return 'The security event token lacks events.';
  if (events.type !== 'object') return 'The claim events is not a JSON object.';
  return events.members.length === 0 ? 'The claim events names no event.' : undefined;
};

/** Events are named by URIs, which tells them from a claim of that name that means something else. */
const namesEvents = (events: Json | undefined): boolean =>
  events?.type === 'object' && events.members.some(({ name }) => URL.canParse(name));

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The security event token does not have the shape of one.',
  why: 'A receiver cannot tell what happened, or takes an event twice. One with exp can pass for an ID token or an access token, since an expiry is what those have and events have not.',
  fix: 'Set iss, iat, a jti of its own and events with one member for each event, named by its URI, and leave exp out.',
  sources: [rfc(8417, '2.2'), rfc(8417, '4.6')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnt9fQ.N29VUmwd94bFMtNpzb-RYJH7rbryzb2WBduEd-ebPmLPgwcVhyQ9jmb_zWc4ewPKg-1tF6_jX7PMWOeFCD18Ww',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEifQ.huyDNxbH2UDtjweowSNMEL6rPIZ_PQFllMBflF3tU6sjFYt6X_LQoyS3zjXpnlbWf0mvXyLOdbeg_8dlIU0V_w',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOlsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiXX0.C-I_GDao1efBlFuGCypieFvUJ8iTypiPDcDFGyNclV1eDRTip-dA7nexasocZ0YoiwUyHQMbeG3G4i2jAzjosg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fX0.iecF8QmfNdCDVK2oDjlTWI6g1xU1-A8-qC_KT5NEaUBJhr9d6H-lHCtSl-aD_k39Uaw-YZAx7S6XgGD0U-xaEw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fSwiZXhwIjoxNzkwMDAwNjAwfQ.uMi3AFYX7MCVMX8_7rK2G7VscNgvWvbLwIrbcoFTq2hGT9Nz1Kkns7qLW9LrxxYrc9bIs45XKmJOSg06R3gspA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV2ZW50cyI6eyJodHRwczovL2Jha2VyeS5leGFtcGxlL2V2ZW50L2Nsb3NlZCI6e319fQ.SQut8QoBeqFabXdTYHEzm9QwY1hoA-HMXxxlw5e3lyv2H9Cjm7uyfBMdXGQu25YMWZQfN1HfBDa6CCl2cEiwWQ',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fX0.6vjbTQzJVm94yeJiOtlupS1o1aBbowYYcoKrIGA8kfrt_qwokze6T4YeTOkOflaCI_bpxHlozAkGZq1Vww2HoA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.3yB6tlX2XV0qpNlhMFdn-gqsUSdc6cIEmzFPrC8nPqw67xNQLNjQTsaA0KxDBMr5TTv_tQ7CoRShgxWH6fjvHg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImV2ZW50cyI6eyJmYWlyIjoiMjAyNi0xMC0wMiJ9fQ.EvBg1GTeR31EDe1Pllc5XnvH4EC9Ci5MvB7i1-TsUDo9ULd8UxaLgbKHmaqUMVqjTjPcOmnR-UEEJRVFdQqMmA',
    ],
  },
  *check(jws) {
    const claims = claimsSet(jws);
    const { name, declared } = profileOf(jws);
    if (!claims || !jws.payload || name !== 'security-event') return;
    const events = memberOf(claims, 'events');
    if (!declared && !namesEvents(events?.value)) return;
    if (events?.value.type === 'object' && memberOf(events.value, BACK_CHANNEL_LOGOUT)) return;
    const fault = faultOf(events?.value);
    if (fault !== undefined) {
      yield { at: events ? carriersIn(jws.payload, events.span) : jws.payload.span, says: fault };
    }
    const missing = missingClaims(claims, ['iat', 'jti']);
    if (missing !== undefined) {
      yield { at: jws.payload.span, says: `The security event token lacks ${missing}.` };
    }
    const exp = memberOf(claims, 'exp');
    if (!exp) return;
    yield {
      at: carriersIn(jws.payload, exp.span),
      severity: 'warning',
      says: 'The security event token has exp, and an event does not expire.',
    };
  },
});
