/** A login cookie that requests from other sites may carry, or a SameSite value that does not exist. */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { isDeletion, isSessionLike } from '#cookies/session-like';
import { setAttribute } from '../set-cookie-fix';

const KNOWN: ReadonlySet<string> = new Set(['strict', 'lax', 'none']);

export default defineRule({
  on: 'set-cookie',
  severity: 'warning',
  says: 'SameSite does not protect the login from other sites.',
  why: 'Another site can make the browser send a request that carries the login. If the value is missing or unknown, each browser applies its own default.',
  fix: 'Set SameSite=Lax or SameSite=Strict. A login that works inside other sites needs None, and then a CSRF token.',
  sources: [document('rfc6265bis', 'section 5.6.7'), document('asvs-5', '3.3.2')],
  examples: {
    bad: [
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly',
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=None',
      'bread=rye; SameSite=Laxx',
    ],
    good: [
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; samesite=STRICT',
      'bread=rye; Path=/',
      'sid=; Max-Age=0',
    ],
  },
  *check(cookie, { now }) {
    if (isDeletion(cookie, now)) return;
    const attribute = attributeOf(cookie, 'SameSite');
    const value = attribute?.value?.toLowerCase() ?? '';
    const at = attribute?.at ?? cookie.nameAt;
    const replace = setAttribute(cookie, 'SameSite', 'Lax');
    if (attribute && !KNOWN.has(value)) {
      yield {
        at,
        replace,
        says: `SameSite is ${quote(attribute.value ?? '')}: browsers apply their default.`,
      };
    } else if (isSessionLike(cookie) && !attribute) {
      yield { at, replace, says: `The login cookie ${quote(cookie.name)} has no SameSite.` };
    } else if (isSessionLike(cookie) && value === 'none') {
      yield {
        at,
        says: `SameSite=None lets every site send the login ${quote(cookie.name)}.`,
      };
    }
  },
});
