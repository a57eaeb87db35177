/** A logout token that breaks the rules of back-channel logout. Not: missing iss, aud or exp, a missing typ and a long life, which have rules of their own. */
import { carriersIn, headerParameter } from '#jose/jws';
import { document } from '#sources/sources';
import { memberOf, type JsonObject } from '#text/json';
import { BACK_CHANNEL_LOGOUT } from '../logout-event';
import { isMissing, missingClaims } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const TYPE = 'logout+jwt';

const faultOf = (claims: JsonObject): string | undefined => {
  const events = memberOf(claims, 'events')?.value;
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
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX0sIm5vbmNlIjoibi04OCJ9.8nK14o8Mau69-FwgqU5DDc5-xpNz5xP3qjn4010AreLkzhjKQl_1msSspHq-Hs3Eed6O1yhMKCJRzppYacT26w',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMTIwLCJqdGkiOiJsLTkiLCJldmVudHMiOnsiaHR0cDovL3NjaGVtYXMub3BlbmlkLm5ldC9ldmVudC9iYWNrY2hhbm5lbC1sb2dvdXQiOnt9fX0.k-zqT3mgpTbQB2ATa1Nj_L1f63tJLOIXLWIN-ERblGpOO6xwzcBkWRDxDvWqjBhdzRPfFgocVC0Q6z7jhzQEqw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.d4DsVNFqysxYksUMhbY48faaPZGneQ24bL868dYJ8zJY2bGCIKxVmuPiW9wg6Il0sOoGGLeywDF7cvLJefkv_Q',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHBzOi8vYmFrZXJ5LmV4YW1wbGUvZXZlbnQvY2xvc2VkIjp7fX19.OR0_Wuu11h4eI4zdQJvZM8UBiCBmse6LFFfQx7utrb9VlhEjHDBGJOFwArLjm9F5vs806B5z3dbi79JeE5MHGA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp0cnVlfX0.dYQhtJEzdsgw4tuUWlVd_fr-MmA_IEsnLQerkMAP83TcnWThjTicFwNyFsXuwU2xmVUxopsK-TvtwuudDvFB1Q',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.Fbs9uOnA-QTmGoZPLjkypIboJWyWN-T5FJ6etS8WyANOu7uZw5GmGpPpl8DpdNYKJn8B1dqpsZczgwJTvnd7cg',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImxvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7fX19.I5A6Xs7eoffliKY0d4uXnSMsSLnHBBK3pTQRREPQxizqd3BSW3iRJED7Yy4O87qcJbVqITmer0Fo921Te9FcMg',
      'eyJhbGciOiJFUzI1NiIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwMTIwLCJqdGkiOiJsLTkiLCJldmVudHMiOnsiaHR0cDovL3NjaGVtYXMub3BlbmlkLm5ldC9ldmVudC9iYWNrY2hhbm5lbC1sb2dvdXQiOnt9fSwic2lkIjoicy0xMiJ9.2PUQjfNUjdmGNxCoGaiI1ZV5nCWUAFrYG6Y8gBBPeq3Vi1DcqJ699ygc-gKzTALjycykoilLPN_5fKjkHo2TJw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImFwcGxpY2F0aW9uL2xvZ291dCtqd3QiLCJraWQiOiJvdmVuLTEifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsInN1YiI6ImN1c3RvbWVyLTE4NDIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDEyMCwianRpIjoibC05IiwiZXZlbnRzIjp7Imh0dHA6Ly9zY2hlbWFzLm9wZW5pZC5uZXQvZXZlbnQvYmFja2NoYW5uZWwtbG9nb3V0Ijp7ImF0IjoxNzkwMDAwMDAwfX19.JQzKgUmbDXkHKDtPVzBIjxKAr6n4ri5usjmeldMCPYlkPlbMbz0MbU_Xvg3KW46naW2rHcRaE4pxOjeUPONC0w',
    ],
  },
  *check(jws) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload) return;
    const events = memberOf(claims, 'events');
    const type = mediaTypeOf(jws);
    if (type !== TYPE && !(events?.value.type === 'object' && memberOf(events.value, BACK_CHANNEL_LOGOUT)))
      return;
    const fault = faultOf(claims);
    if (fault !== undefined) {
      yield { at: events ? carriersIn(jws.payload, events.span) : jws.payload.span, says: fault };
    }
    const nonce = memberOf(claims, 'nonce');
    if (nonce) {
      yield {
        at: carriersIn(jws.payload, nonce.span),
        says: 'The logout token has a nonce, which it must not have.',
      };
    }
    if (isMissing(claims, 'sub') && isMissing(claims, 'sid')) {
      yield {
        at: jws.payload.span,
        says: 'The logout token names neither a user (sub) nor a session (sid).',
      };
    }
    const missing = missingClaims(claims, ['iat', 'jti']);
    if (missing !== undefined) yield { at: jws.payload.span, says: `The logout token lacks ${missing}.` };
    const typ = headerParameter(jws, 'typ');
    if (!typ || type === TYPE) return;
    yield {
      at: carriersIn(jws.header, typ.span),
      severity: 'warning',
      says: 'The typ of the logout token is not logout+jwt, which the standard recommends.',
    };
  },
});
