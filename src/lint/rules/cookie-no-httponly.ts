/** A login cookie that script can read. CSRF cookies are exempt: script must read them. */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { isDeletion, isSessionLike } from '#cookies/session-like';
import { addAttribute } from '../set-cookie-fix';

export default defineRule({
  on: 'set-cookie',
  severity: 'error',
  says: 'The cookie looks like a login and has no HttpOnly.',
  why: 'Script on the page can read it from document.cookie. One injected script is enough to send the login to an attacker.',
  fix: 'Add HttpOnly.',
  sources: [
    document('rfc6265bis', 'section 4.1.2.6'),
    document('asvs-5', '3.3.4'),
    document('owasp-session'),
  ],
  examples: {
    bad: [
      'sid=b7e1c04d55a94f0e; Path=/; Secure; SameSite=Lax',
      'ticket_session=7c9e6679-7425-40de-944b-e07fc1f90ae7; Secure; SameSite=Lax',
    ],
    good: [
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      'csrf-token=b7e1c04d55a94f0e; Secure; SameSite=Strict',
      'bread=rye; Path=/',
      'sid=; Path=/; Max-Age=0',
    ],
  },
  *check(cookie, { now }) {
    if (!isSessionLike(cookie) || isDeletion(cookie, now) || attributeOf(cookie, 'HttpOnly')) return;
    yield {
      at: cookie.nameAt,
      replace: addAttribute(cookie, 'HttpOnly'),
      says: `The login cookie ${quote(cookie.name)} has no HttpOnly.`,
    };
  },
});
