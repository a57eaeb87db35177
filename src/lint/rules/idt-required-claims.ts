/** An ID token that lacks a claim it must have, or whose sub is too long. Not: missing aud or iss, which have rules of their own. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { ES256, ID, jwt } from '../example-token';
import { isCertainIdToken } from '../id-token';
import { missingClaims } from '../missing-claims';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

const LONGEST_SUB = 255;

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The ID token lacks a claim that OpenID Connect requires.',
  why: 'A client cannot tell who logged in, or when the login ends. Clients that keep to the standard refuse the token.',
  fix: 'Have the OpenID provider set iss, sub, aud, exp and iat in every ID token.',
  sources: [document('openid-core', 'section 2')],
  examples: {
    bad: [
      jwt(
        ES256,
        {
          iss: 'https://login.bakery.example',
          sub: 'customer-1842',
          aud: 'till',
          nonce: 'n-88',
          iat: 1790000000,
        },
        'OKT50LYGL34Ws1fYZT5YstzdiYAByRf4MMNCZXVhrMY7uXoUnQcMhKobein6HnJPHSCRqX6F-SLmClCnto3bwA',
      ),
      jwt(
        ES256,
        { iss: 'https://login.bakery.example', aud: 'till', nonce: 'n-88', exp: 1790000600 },
        'JqrK1MnPTNi4e6AtCzmF5FPIZbiBi1Gvh-cnzZaMLKA8rKz_jA0hDDuTQa1gPxEjZiB40i1IADC3nj1lSXK43A',
      ),
      jwt(
        ES256,
        { ...ID, sub: 'c'.repeat(256) },
        'ANTfk8Pgmrzu2h0cQnQdBCijH-qRSqTDlTrYNDXB1ztj3LSpYmooAJ5ul86XFlkSULLmQhRNAeemtO2Ca1U0NQ',
      ),
    ],
    good: [
      jwt(
        ES256,
        ID,
        '3HdhR7AD3B5QHXDut3_NgOIJhC5tAbnUv7QqXJ2WNGyGR5VOxQMwlxoNmhFJT51_BdlxLKGI_NAvTM8jR-hEFQ',
      ),
      jwt(
        ES256,
        {
          iss: 'https://login.bakery.example',
          sub: 'customer-1842',
          aud: 'till',
          exp: 1790000600,
          auth_time: 1790000000,
        },
        'ydUtA_JYEae3RkOwno2ikTC8uutmmr7NNUgM2F_ikytJPtr5wKruf4iosNJN3Jfky_-QnynSNvgYnQ9GPL34pQ',
      ),
      jwt(
        ES256,
        {
          iss: 'https://login.bakery.example',
          sub: 'customer-1842',
          aud: 'till',
          nonce: 'n-88',
          exp: 1790000600,
          scope: 'orders',
          client_id: 'till',
        },
        '9Gis5kPhXKZxDbrXFCxSW8Fov8J9Aujiq2YXTyx0XTHISyRZat59-8a6L0lcTs56HpXAMx76c9Dg6ZrlHhyyng',
      ),
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload || !isCertainIdToken(jws, context)) return [];
    const missing = missingClaims(claims, ['sub', 'exp', 'iat']);
    const reports: Report[] = [];
    if (missing !== undefined) {
      reports.push({ at: jws.payload.span, says: `The ID token lacks ${missing}.` });
    }
    const sub = memberOf(claims, 'sub');
    const length = stringOf(sub?.value)?.length ?? 0;
    if (sub && length > LONGEST_SUB) {
      reports.push({
        at: carriersIn(jws.payload, sub.span),
        says: `The claim sub has ${length} characters, and at most ${LONGEST_SUB} are allowed.`,
      });
    }
    return reports;
  },
});
