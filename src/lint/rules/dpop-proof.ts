/** A DPoP proof that lacks a part or is not signed with a private key. Not: what htm and htu say (dpop-htu), or the access token it goes with. */
import { carriersIn, headerParameter, stringOf } from '#jose/jws';
import { rfc } from '#sources/sources';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The DPoP proof lacks a part that it must have.',
  why: 'The server refuses the proof, and with it the request. A server that does not check would let a proof be used for other requests or again.',
  fix: 'Sign each proof with the private key that belongs to jwk, and set jti, htm, htu and iat anew for each request.',
  sources: [rfc(9449, '4.2'), rfc(9449, '4.3')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImlhdCI6MTc5MDAwMDAwMH0.YyA4h_OIPSn_m4sl_AvoHaAFmqRb9yzlx8x3oKC9X3WPMPxmFu593eho4Lu1_VQIuPePYw7EPYncNxVVWm3JBw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0In0.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.H3PFVO6YxoyRxB_zDRS4sU4obQv8OpJ9ic9MHzpUDk_VEF3kRsrRWHPkuEjjlBy16drXKcE6QInrdbfSxBXm5w',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0.hatpwiDkB76GwJbUpeUFKrf79ukF_tVcaZ0rF1EljNY',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMH0._bf_sBSt1qxFcARM2FCFwQd0mnn_GoAJ-YcPdY4v60rWW4zaBeeaUEeKw3iPgkBUzRstOyYpmYxv9ikxJ7u34A',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkRQb1ArSldUIiwiandrIjp7Imt0eSI6IkVDIiwieCI6InZxMV9LQWZmYUdKRHY0SHFQVzlWTzFUTi1QUVJNYVF0ZmgxcnJoWUpMcXciLCJ5IjoiajRiX0h0S2h1RlkyZkJVS2dLQ3JMTjFfUDZPWDZuV2luRWtfeXNYYTVUVSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVycyIsImlhdCI6MTc5MDAwMDAwMCwibm9uY2UiOiJuLTg4IiwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.OFQCU4G6WJ93uNwNXx15QLrdr06ndoygu-xofPD_DQZZYsu2hnRzXNc9yjXBlcbMEC1IyAjxAsps4TKmPIaXrA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUvb3JkZXJzIiwiaWF0IjoxNzkwMDAwMDAwfQ.7zRlAm0AAPr4TGKVJltffOl6JZakm2FvESv83H1itILB3wKeyDoV11fiBcrhnI9vmZth8vGWuFJp6q7nT1moow',
    ],
  },
  *check(jws) {
    const claims = claimsSet(jws);
    const { name, declared } = profileOf(jws);
    if (!claims || !jws.payload || name !== 'dpop-proof' || !declared) return;
    const alg = headerParameter(jws, 'alg');
    const algorithm = stringOf(alg?.value) ?? '';
    if (alg && algorithm.startsWith('HS')) {
      yield {
        at: carriersIn(jws.header, alg.span),
        says: `The DPoP proof is authenticated with ${algorithm}, and a signature with a private key is required.`,
      };
    }
    const jwk = headerParameter(jws, 'jwk');
    if (jwk?.value.type !== 'object') {
      yield {
        at: jwk ? carriersIn(jws.header, jwk.span) : jws.header.span,
        says: 'The JOSE header of the DPoP proof holds no public key (jwk).',
      };
    }
    const missing = missingClaims(claims, ['jti', 'htm', 'htu', 'iat']);
    if (missing !== undefined) yield { at: jws.payload.span, says: `The DPoP proof lacks ${missing}.` };
  },
});
