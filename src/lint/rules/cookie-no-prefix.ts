/** A login cookie whose name does not hold its attributes fast. Not: a prefix that is not kept (cookie-prefix-broken). */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { hasPrefix } from '../refused-without-secure';
import { defineRule } from '../rule';
import { isDeletion, isSessionLike } from '#cookies/session-like';
import { addPrefix } from '../set-cookie-fix';

export default defineRule({
  on: 'set-cookie',
  severity: 'info',
  says: 'The login cookie’s name has no __Host- prefix.',
  why: 'A server sees names and values, not attributes. Without a prefix, another host of the domain can replace the login with its own cookie. The server can’t tell.',
  fix: 'If your framework lets you name the cookie, begin the name with __Host- and set Path=/. With another Path, use __Secure-.',
  sources: [document('rfc6265bis', 'section 4.1.3'), document('asvs-5', '3.3.3'), document('owasp-session')],
  examples: {
    bad: ['sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax'],
    good: [
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__secure-sid=b7e1c04d55a94f0e; Path=/orders; Secure; HttpOnly; SameSite=Lax',
      'sid=b7e1c04d55a94f0e; Domain=bakery.example; Secure; HttpOnly; SameSite=Lax',
      'sid=; Secure; Max-Age=0',
      'bread=rye; Secure',
    ],
  },
  *check(cookie, { now }) {
    // Every prefix needs Secure first; of its absence cookie-no-secure speaks, of Domain cookie-domain.
    if (hasPrefix(cookie) || !attributeOf(cookie, 'Secure') || attributeOf(cookie, 'Domain')?.value) return;
    if (!isSessionLike(cookie) || isDeletion(cookie, now)) return;
    yield {
      at: cookie.nameAt,
      replace: addPrefix(cookie),
      says: `The name of the login cookie ${quote(cookie.name)} has no prefix.`,
    };
  },
});
