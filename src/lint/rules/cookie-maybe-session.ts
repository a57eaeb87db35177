/** A cookie whose value alone could be a session's. */
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { couldBeSession, isDeletion } from '#cookies/session-like';

export default defineRule({
  on: 'set-cookie',
  severity: 'info',
  says: 'A random value: this cookie could be a session.',
  why: 'The rules for login cookies were not applied. If this cookie logs people in, nothing here has checked its flags.',
  fix: 'Find out whether it is a login. If it is a login, set HttpOnly, Secure and SameSite, and let it expire within 30 days.',
  sources: [document('owasp-session'), document('rfc6265bis', 'section 8.4')],
  examples: {
    now: 1_790_000_000,
    bad: ['b=7c9e6679-7425-40de-944b-e07fc1f90ae7; Path=/', 'unit=k3Jd9-xQ2mZ7pL0vB5sN8tR4wY; Path=/'],
    good: [
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      'AWSALB=kZ3vQ8xT1mB7nR5yW2cJ9pL4sH6dF0gA; Path=/',
      'theme=dark; Path=/',
      'b=7c9e6679-7425-40de-944b-e07fc1f90ae7; Max-Age=0',
    ],
  },
  check: (cookie, { now }) =>
    couldBeSession(cookie) &&
    !isDeletion(cookie, now) && {
      at: { start: 0, end: cookie.name.length },
      says: `${quote(cookie.name)} has a random value and could be a session.`,
    },
});
