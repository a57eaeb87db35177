/** A cookie for other sites that user agents refuse, since it lacks Secure. Not: whether other sites should send it (cookie-samesite). */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { refusedWithoutSecure } from '../refused-without-secure';
import { defineRule } from '../rule';
import { addAttribute } from '../set-cookie-fix';

export default defineRule({
  on: 'set-cookie',
  severity: 'error',
  says: 'SameSite=None needs Secure: most browsers refuse the cookie.',
  why: 'Chrome, Edge and Firefox do not store it; Safari does. Logins break, and a field that should delete the cookie does nothing.',
  fix: 'Add Secure.',
  sources: [document('rfc6265bis', 'section 5.7'), document('mdn-set-cookie')],
  examples: {
    bad: [
      'bread=rye; Path=/; SameSite=None',
      'sid=b7e1c04d55a94f0e; HttpOnly; samesite=none',
      'sid=; Path=/; Max-Age=0; SameSite=None',
    ],
    good: [
      'bread=rye; Path=/; Secure; SameSite=None',
      'bread=rye; Path=/; SameSite=Lax',
      // The last of two counts.
      'bread=rye; SameSite=None; SameSite=Lax',
    ],
  },
  *check(cookie) {
    const sameSite = attributeOf(cookie, 'SameSite');
    if (sameSite && refusedWithoutSecure(cookie) === 'SameSite=None') {
      yield { at: sameSite.at, replace: addAttribute(cookie, 'Secure') };
    }
  },
});
