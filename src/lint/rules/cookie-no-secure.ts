/** A login cookie that also travels over http. A cookie that proves nothing, such as a display setting, is exempt. */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { refusedWithoutSecure } from '../refused-without-secure';
import { defineRule } from '../rule';
import { isDeletion, isSessionLike } from '#cookies/session-like';
import { addAttribute } from '../set-cookie-fix';

export default defineRule({
  on: 'set-cookie',
  severity: 'error',
  says: 'The cookie looks like a login and has no Secure.',
  why: 'The browser also sends it over http, where everyone on the network can read it. Over http it can be overwritten too.',
  fix: 'Add Secure, and serve the site over https only.',
  sources: [
    document('rfc6265bis', 'section 4.1.2.5'),
    document('asvs-5', '3.3.1'),
    document('owasp-session'),
  ],
  examples: {
    bad: [
      'sid=b7e1c04d55a94f0e; Path=/; HttpOnly; SameSite=Lax',
      'sid=b7e1c04d55a94f0e; Domain=localhost; HttpOnly; SameSite=Lax',
    ],
    good: [
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      'bread=rye; Path=/',
      'sid=b7e1c04d55a94f0e; HttpOnly; SameSite=None',
      'sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ],
  },
  *check(cookie, { now }) {
    if (!isSessionLike(cookie) || isDeletion(cookie, now) || attributeOf(cookie, 'Secure')) return;
    // Refused, so it never goes over http; another rule says so.
    if (refusedWithoutSecure(cookie)) return;
    const local = /^\.?(?:[^.]+\.)*localhost$/iu.test(attributeOf(cookie, 'Domain')?.value ?? '');
    yield {
      at: cookie.nameAt,
      replace: addAttribute(cookie, 'Secure'),
      severity: local ? 'info' : 'error',
      says: `The login cookie ${quote(cookie.name)} has no Secure.`,
    };
  },
});
