/** An ID token that lacks a claim it must have, or whose sub is too long. Not: missing aud or iss, which have rules of their own. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
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
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDB9.OKT50LYGL34Ws1fYZT5YstzdiYAByRf4MMNCZXVhrMY7uXoUnQcMhKobein6HnJPHSCRqX6F-SLmClCnto3bwA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoidGlsbCIsIm5vbmNlIjoibi04OCIsImV4cCI6MTc5MDAwMDYwMH0.JqrK1MnPTNi4e6AtCzmF5FPIZbiBi1Gvh-cnzZaMLKA8rKz_jA0hDDuTQa1gPxEjZiB40i1IADC3nj1lSXK43A',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjYyIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.ANTfk8Pgmrzu2h0cQnQdBCijH-qRSqTDlTrYNDXB1ztj3LSpYmooAJ5ul86XFlkSULLmQhRNAeemtO2Ca1U0NQ',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.3HdhR7AD3B5QHXDut3_NgOIJhC5tAbnUv7QqXJ2WNGyGR5VOxQMwlxoNmhFJT51_BdlxLKGI_NAvTM8jR-hEFQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJleHAiOjE3OTAwMDA2MDAsImF1dGhfdGltZSI6MTc5MDAwMDAwMH0.ydUtA_JYEae3RkOwno2ikTC8uutmmr7NNUgM2F_ikytJPtr5wKruf4iosNJN3Jfky_-QnynSNvgYnQ9GPL34pQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6InRpbGwiLCJub25jZSI6Im4tODgiLCJleHAiOjE3OTAwMDA2MDAsInNjb3BlIjoib3JkZXJzIiwiY2xpZW50X2lkIjoidGlsbCJ9.9Gis5kPhXKZxDbrXFCxSW8Fov8J9Aujiq2YXTyx0XTHISyRZat59-8a6L0lcTs56HpXAMx76c9Dg6ZrlHhyyng',
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
