/** A login by cookie that requests of other sites carry, with nothing that tells them apart. Not: a Set-Cookie field by itself (cookie-samesite). */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { flowValue, isNone } from '../flow';
import { defineRule } from '../rule';

const CREDENTIALS = [
  ['session', 'session identifier'],
  ['accessToken', 'access token'],
  ['refreshToken', 'refresh token'],
] as const;

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'The login is a cookie without protection from CSRF.',
  why: 'The browser adds the cookie to requests that another site starts. That site can act as the user.',
  fix: 'Set SameSite=Lax or Strict on the cookie. Also check a CSRF token, the Origin field, or a field that only your own script can add.',
  sources: [document('owasp-csrf'), rfc(10017)],
  examples: {
    bad: [
      '{"session": {"transport": "cookie", "sameSite": "None", "csrf": false}}',
      '{"session": {"transport": "cookie", "sameSite": null, "csrf": null}}',
      '{"accessToken": {"transport": "cookie", "sameSite": "none", "csrf": false}}',
    ],
    good: [
      '{"session": {"transport": "cookie", "sameSite": "Strict", "csrf": false}}',
      '{"session": {"transport": "cookie", "sameSite": "Lax", "csrf": false}}',
      '{"session": {"transport": "cookie", "sameSite": "None", "csrf": "origin check"}}',
      '{"session": {"transport": "cookie", "sameSite": "None"}}',
      '{"accessToken": {"transport": "header", "csrf": false}}',
    ],
  },
  *check(flow) {
    for (const [member, name] of CREDENTIALS) {
      const of = (each: string) => flowValue(flow, member, each);
      const csrf = of('csrf');
      const sameSite = of('sameSite');
      if (stringOf(of('transport')) !== 'cookie' || !isNone(csrf)) continue;
      if (!isNone(sameSite) && stringOf(sameSite)?.toLowerCase() !== 'none') continue;
      yield {
        at: csrf.span,
        says: `A cookie carries the ${name}, without protection from CSRF.`,
      };
    }
  },
});
