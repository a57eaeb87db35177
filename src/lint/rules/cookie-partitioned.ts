/** Partitioned without the attributes that it needs. */
import { attributeOf } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { hasPrefix, refusedWithoutSecure } from '../refused-without-secure';
import { defineRule } from '../rule';
import { isDeletion, isSessionLike } from '#cookies/session-like';
import { addAttribute, addPrefix, setAttribute } from '../set-cookie-fix';

export default defineRule({
  on: 'set-cookie',
  severity: 'error',
  says: 'Partitioned needs Secure: browsers refuse the cookie.',
  why: 'Partitioned keeps one jar for each site that embeds this one. Without Secure, browsers don’t store the cookie. Without SameSite=None, they don’t send it from an embedded page, which is the purpose of Partitioned.',
  fix: 'Write Secure; Path=/; SameSite=None; Partitioned, and begin the name with __Host-.',
  sources: [document('chips')],
  examples: {
    bad: [
      '__Host-oven=3; Path=/; SameSite=None; Partitioned',
      '__Host-oven=3; Path=/; Secure; SameSite=Lax; Partitioned',
      '__Host-oven=3; Path=/; Secure; Partitioned',
      'oven=3; Secure; SameSite=None; Partitioned',
    ],
    good: [
      '__Host-oven=3; Path=/; Secure; SameSite=None; Partitioned',
      'oven=3; Domain=bakery.example; Secure; SameSite=None; Partitioned',
      'oven=3; Path=/',
      '__Host-oven=; Path=/; Secure; Partitioned; Max-Age=0',
    ],
  },
  *check(cookie, { now }) {
    const partitioned = attributeOf(cookie, 'Partitioned');
    if (!partitioned) return;
    const { at } = partitioned;
    if (refusedWithoutSecure(cookie)) yield { at, replace: addAttribute(cookie, 'Secure') };
    if (isDeletion(cookie, now)) return;
    const sameSite = attributeOf(cookie, 'SameSite')?.value?.toLowerCase();
    // Of a login without SameSite and of unknown values cookie-samesite speaks.
    const kept = sameSite === 'lax' || sameSite === 'strict';
    if (kept || (sameSite === undefined && !isSessionLike(cookie))) {
      yield {
        at,
        severity: 'warning',
        replace: setAttribute(cookie, 'SameSite', 'None'),
        says: 'Partitioned needs SameSite=None, or embedded pages send no cookie.',
      };
    }
    // Of a login without prefix cookie-no-prefix speaks.
    if (!hasPrefix(cookie) && !attributeOf(cookie, 'Domain')?.value && !isSessionLike(cookie)) {
      yield {
        at: cookie.nameAt,
        severity: 'info',
        replace: addPrefix(cookie),
        says: 'A partitioned cookie without Domain can use the prefix __Host-.',
      };
    }
  },
});
