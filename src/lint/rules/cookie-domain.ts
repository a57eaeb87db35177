/** A login cookie for a whole domain, or a Domain that user agents refuse. A missing Domain is the safe choice. */
import { attributeOf } from '#cookies/set-cookie';
import { isIpAddress } from '#http/origin';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { isDeletion, isSessionLike } from '#cookies/session-like';

export default defineRule({
  on: 'set-cookie',
  severity: 'warning',
  says: 'A login cookie is sent to every host (Domain).',
  why: 'Each host below the domain receives the login and can overwrite it. One neglected host, or one that an attacker took over, is enough.',
  fix: 'Leave Domain out, so that the cookie goes to the host that set it. If several hosts share one login on purpose, keep Domain and look after every host below it.',
  sources: [document('owasp-session'), rfc(10017), document('rfc6265bis', 'section 5.7')],
  examples: {
    bad: [
      'sid=b7e1c04d55a94f0e; Path=/; Domain=bakery.example; Secure; HttpOnly; SameSite=Lax',
      'sid=b7e1c04d55a94f0e; Path=/; Domain=.Bakery.Example; Secure; HttpOnly; SameSite=Lax',
      'bread=rye; Domain=example',
      'bread=rye; Domain=bäckerei.example',
    ],
    good: [
      'sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax',
      'bread=rye; Domain=bakery.example',
      'sid=b7e1c04d55a94f0e; Domain=localhost; Secure; HttpOnly; SameSite=Lax',
      'sid=b7e1c04d55a94f0e; Domain=192.0.2.1; Secure; HttpOnly; SameSite=Lax',
      'sid=; Domain=bakery.example; Max-Age=0',
      // Refused for its prefix, which cookie-prefix-broken says.
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Domain=bakery.example; Secure; HttpOnly; SameSite=Lax',
    ],
  },
  *check(cookie, { now }) {
    const attribute = attributeOf(cookie, 'Domain');
    const domain = attribute?.value?.replace(/^\./u, '').toLowerCase() ?? '';
    if (!attribute || domain === '' || isIpAddress(domain)) return;
    if (domain === 'localhost' || domain.endsWith('.localhost') || /^__host-/iu.test(cookie.name)) return;
    if (/[^\0-\x7f]/u.test(domain)) {
      const says = `Browsers refuse this cookie: Domain ${quote(domain)} is not ASCII.`;
      yield { at: attribute.at, severity: 'error', says };
      return;
    }
    // What a public suffix is, only a list tells; a name of one label always is one.
    if (!domain.includes('.')) {
      yield {
        at: attribute.at,
        severity: 'error',
        says: `Only the host ${quote(domain)} may set this Domain (public suffix).`,
      };
    } else if (isSessionLike(cookie) && !isDeletion(cookie, now)) {
      yield {
        at: attribute.at,
        says: `Domain sends ${quote(cookie.name)} to every host of ${quote(domain)}.`,
      };
    }
  },
});
