/** A credential in a cookie that script writes or may read. Not: a Set-Cookie field, which shows it itself (cookie-no-httponly). */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { flowValue } from '../flow';
import { defineRule } from '../rule';

const CREDENTIALS = [
  ['accessToken', 'access token'],
  ['refreshToken', 'refresh token'],
  ['idToken', 'ID token'],
  ['session', 'session identifier'],
] as const;

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'A credential is kept in a cookie without HttpOnly.',
  why: 'Every script of the origin can read it, as in Web Storage. The browser also sends it with requests that another page started.',
  fix: 'Let the server set the cookie, with HttpOnly.',
  sources: [rfc(10017), document('asvs-5', '3.3.4')],
  examples: {
    bad: [
      '{"accessToken": {"storage": "cookie", "httpOnly": false}}',
      '{"refreshToken": {"storage": "cookie", "httpOnly": false}}',
      '{"idToken": {"storage": "cookie", "httpOnly": false}}',
      '{"session": {"storage": "cookie", "httpOnly": false}}',
    ],
    good: [
      '{"accessToken": {"storage": "cookie", "httpOnly": true}}',
      '{"accessToken": {"storage": "cookie"}}',
      '{"session": {"storage": "cookie-httponly"}}',
    ],
  },
  *check(flow) {
    for (const [member, name] of CREDENTIALS) {
      const httpOnly = flowValue(flow, member, 'httpOnly');
      if (httpOnly?.type !== 'false' || stringOf(flowValue(flow, member, 'storage')) !== 'cookie') continue;
      yield {
        at: httpOnly.span,
        says: `Scripts can read the ${name} in its cookie.`,
      };
    }
  },
});
