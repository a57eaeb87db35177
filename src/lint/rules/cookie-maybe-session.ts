/** A cookie whose value alone could be a session's, and what it would lack then. */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { listed } from '../listed';
import { defineRule } from '../rule';
import { couldBeSession, isDeletion } from '#cookies/session-like';

/** What a login has in any case. */
const FLAGS = ['HttpOnly', 'Secure', 'SameSite'];

export default defineRule({
  on: 'set-cookie',
  severity: 'info',
  says: 'A random value: this cookie could be a session.',
  why: 'Its value is random, but its name doesn’t tell its purpose. If it logs people in, other sites, scripts or the network can get at it.',
  fix: 'Find out whether it is a login. If it is a login, set HttpOnly, Secure and SameSite.',
  sources: [document('owasp-session'), document('rfc6265bis', 'section 8.4')],
  examples: {
    now: 1_790_000_000,
    bad: ['b=7c9e6679-7425-40de-944b-e07fc1f90ae7; Path=/', 'unit=k3Jd9-xQ2mZ7pL0vB5sN8tR4wY; Path=/'],
    good: [
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      'AWSALB=kZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA; Path=/',
      'theme=dark; Path=/',
      'b=7c9e6679-7425-40de-944b-e07fc1f90ae7; Max-Age=0',
      'b=7c9e6679-7425-40de-944b-e07fc1f90ae7; Path=/; Secure; HttpOnly; SameSite=Lax',
    ],
  },
  check(cookie, { now }) {
    if (!couldBeSession(cookie) || isDeletion(cookie, now)) return undefined;
    const missing = FLAGS.filter((flag) => !attributeOf(cookie, flag));
    return (
      missing.length > 0 && {
        at: cookie.nameAt,
        says: `If ${quote(cookie.name)} is a login: add ${listed(missing)}.`,
      }
    );
  },
});
