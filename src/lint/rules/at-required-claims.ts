/** A token of type at+jwt that lacks a claim its profile requires. Not: missing exp, aud or iss, which have rules of their own; access tokens of other types, which promise nothing. */
import { rfc } from '#sources/sources';
import { missingClaims } from '../missing-claims';
import { profileOf } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The access token lacks a claim that its type at+jwt requires.',
  why: 'A resource server that keeps to RFC 9068 refuses the token. Without client_id and jti it cannot tell clients apart or recognise a token that was withdrawn.',
  fix: 'Set sub, client_id, iat and jti, besides iss, exp and aud, or do not call the token at+jwt.',
  sources: [rfc(9068, '2.2')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.lWUErCK_6qsCi46YdbWlsWYzGnF9p-Q7HeqkPfk2MCb0yqmO1C6av4qal2hX_8jJ_l3rWquaJLeolJKJZASjhA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImFwcGxpY2F0aW9uL2F0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjpudWxsLCJhdWQiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwLCJjbGllbnRfaWQiOiJ0aWxsIiwianRpIjoidC0yMDQifQ._STde--5ifc8kBTTqBO5PjfFQWta2hVLIE4e4ye_0pduAupjx1W-9yyW9grSZuutP0KDqy6FqOuUcP0eRXrKwg',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIwNCJ9.GrdPn6VpuJuIBbWkEHGKie6w_qxl4gnMrTkpfJjP54TfIEqpxskTfC6iYyik8yxtZjRy5temQYaZ1V645wT_Rg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInNjb3BlIjoib3JkZXJzIiwiYXpwIjoidGlsbCIsInRva2VuX3VzZSI6ImFjY2VzcyJ9.ofNPEwpfjbrF82i8XUEDGGmfXRNX99Tz_W1xGuvquzk3nzBI6-7NRXxupKjGemP38vF6P65kXEmujX4U8BJSHQ',
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    const { name, declared } = profileOf(jws, context);
    if (!claims || !jws.payload || name !== 'access-token' || !declared) return [];
    const missing = missingClaims(claims, ['sub', 'client_id', 'iat', 'jti']);
    if (missing === undefined) return [];
    return [{ at: jws.payload.span, says: `The access token is of type at+jwt and lacks ${missing}.` }];
  },
});
