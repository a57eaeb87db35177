/** A cookie that the server sets. Script within the page can still use it: the cookie goes with its requests too. */
import { bareCookie, cookieIn, dropCookieField, setCookieField } from '../shop/cookie-draft';
import { protect } from '../defences';
import type { StoreUnit } from '../mode';

export default {
  order: 5,
  label: 'HttpOnly cookie',
  place: 'a cookie that the server sets',
  says: 'The browser sends it by itself with every request. With HttpOnly, no script can read it.',
  kept: (name, setup) => {
    const { name: cookie, httpOnly } = protect(bareCookie(name, ''), setup);
    return { cookie, storage: httpOnly ? 'cookie-httponly' : 'cookie' };
  },
  deliver: (name, credential, lifetime, setup) => ({
    fields: [setCookieField(protect(bareCookie(name, credential, '/', lifetime), setup))],
  }),
  // Nothing is left for script to keep or to forget.
  keep: () => undefined,
  // The user agent sends the cookie without script doing anything.
  attach: () => [],
  extract: (name, request, setup) => cookieIn(request, protect(bareCookie(name, ''), setup)),
  forget: () => undefined,
  withdraw: (name, setup) => [dropCookieField(protect(bareCookie(name, ''), setup))],
} satisfies StoreUnit;
