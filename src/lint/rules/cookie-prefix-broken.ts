/** A name whose prefix promises what the attributes do not keep. Not: a name without prefix (cookie-no-prefix). */
import { attributeOf, type SetCookie } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { refusedWithoutSecure } from '../refused-without-secure';
import { defineRule, type Report } from '../rule';
import { isSessionLike } from '#cookies/session-like';
import { addAttribute, dropAttribute, setAttribute } from '../set-cookie-fix';

interface Prefix {
  readonly prefix: string;
  readonly hostOnly: boolean;
  readonly httpOnly: boolean;
}

/** The longest first: `__Host-Http-` begins with `__Host-` too. */
const PREFIXES: readonly Prefix[] = [
  { prefix: '__Host-Http-', hostOnly: true, httpOnly: true },
  { prefix: '__Host-', hostOnly: true, httpOnly: false },
  { prefix: '__Http-', hostOnly: false, httpOnly: true },
  { prefix: '__Secure-', hostOnly: false, httpOnly: false },
];

/** Places and what a host-only prefix misses there. */
function* notHostOnly(cookie: SetCookie, prefix: string): Generator<Report> {
  const domain = attributeOf(cookie, 'Domain');
  const path = attributeOf(cookie, 'Path');
  // An empty Domain, or a dot alone, leaves the cookie to its host (RFC 6265bis section 5.6.3).
  if (domain?.value?.replace(/^\./u, '')) {
    const isOne = cookie.attributes.filter(({ name }) => /^domain$/iu.test(name)).length === 1;
    yield {
      at: domain.at,
      // Of several the one before would count then.
      ...(isOne ? { replace: dropAttribute(cookie, domain) } : {}),
      says: `${prefix} allows no Domain: browsers refuse the cookie.`,
    };
  }
  if (path?.value !== '/') {
    // Such a Path stands for the directory of the request's URL, which may be the root.
    const depends = path !== undefined && !path.value?.startsWith('/');
    yield {
      at: path?.at ?? cookie.nameAt,
      replace: setAttribute(cookie, 'Path', '/'),
      severity: depends ? 'warning' : 'error',
      says: `${prefix} needs Path=/: browsers refuse the cookie${depends ? ' on most URLs' : ''}.`,
    };
  }
}

export default defineRule({
  on: 'set-cookie',
  severity: 'error',
  says: 'The attributes break the name’s prefix: browsers refuse the cookie.',
  why: 'The cookie is not stored at all. Logins break, and a field that should delete the cookie does nothing.',
  fix: 'Give __Secure- cookies Secure. Give __Host- cookies Secure and Path=/, and no Domain. Chrome and Firefox also know __Http- and __Host-Http-, which need HttpOnly.',
  sources: [document('rfc6265bis', 'section 4.1.3'), document('layered-cookies')],
  examples: {
    bad: [
      '__Secure-bread=rye; Path=/',
      '__host-bread=rye; Secure; Path=/; Domain=bakery.example',
      '__Host-bread=rye; Secure',
      '__Host-bread=; Secure; Path=/orders; Max-Age=0',
      '__Host-bread=rye; Secure; Path=',
      '__Http-bread=rye; Secure',
      '__Http-bread=rye; HttpOnly',
      '__Host-Http-bread=rye; Secure; HttpOnly',
    ],
    good: [
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__SECURE-bread=rye; Secure; Domain=bakery.example',
      '__Host-bread=rye; Secure; Path=/; Domain=',
      '__Host-Http-bread=rye; Path=/; Secure; HttpOnly',
      '__Hosted-bread=rye',
    ],
  },
  *check(cookie) {
    const name = cookie.name.toLowerCase();
    const found = PREFIXES.find(({ prefix }) => name.startsWith(prefix.toLowerCase()));
    if (!found) return;
    const { prefix, hostOnly, httpOnly } = found;
    // A draft newer than RFC 6265bis names these; not every user agent enforces them yet.
    const newer = prefix === '__Http-' ? 'warning' : 'error';
    if (refusedWithoutSecure(cookie) === 'prefix') {
      yield {
        at: cookie.nameAt,
        severity: newer,
        replace: addAttribute(cookie, 'Secure'),
        says: `The prefix ${prefix} needs Secure: user agents refuse the cookie.`,
      };
    }
    if (hostOnly) yield* notHostOnly(cookie, prefix);
    // Of a login, cookie-no-httponly says it.
    if (httpOnly && !attributeOf(cookie, 'HttpOnly') && !isSessionLike(cookie)) {
      yield {
        at: cookie.nameAt,
        severity: 'warning',
        replace: addAttribute(cookie, 'HttpOnly'),
        says: `${prefix} needs HttpOnly: browsers that know it refuse the cookie.`,
      };
    }
  },
});
