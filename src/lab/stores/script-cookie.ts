/** A cookie that the page writes with document.cookie, and so without HttpOnly. Any script can read it. */
import { bareCookie, cookieIn, setCookieField, type CookieDraft } from '../shop/cookie-draft';
import { protect } from '../defences';
import type { StoreUnit } from '../mode';
import type { Setup } from '../run/setup';

/** Script can't give a cookie HttpOnly, so that defence does not reach it. */
const draftOf = (name: string, value: string, setup: Setup, maxAge?: number): CookieDraft => ({
  ...protect(bareCookie(name, value, '/', maxAge), setup),
  httpOnly: false,
});

/** What follows the name and `=`. */
const written = (draft: CookieDraft): string => setCookieField(draft)[1].slice(draft.name.length + 1);

export default {
  order: 4,
  label: 'document.cookie',
  place: 'a cookie that script writes',
  says: 'Any script of the origin can read it in document.cookie. The browser also sends it by itself with every request.',
  kept: (name, setup) => ({ cookie: draftOf(name, '', setup).name, storage: 'cookie' }),
  deliver: (_name, credential) => ({ fields: [], token: credential }),
  keep: (name, token, lifetime, page) => {
    const draft = draftOf(name, token, page.setup, lifetime);
    page.write(
      'document.cookie',
      draft.name,
      written(draft),
      'The page writes the token to document.cookie.',
    );
  },
  // The user agent sends the cookie without script doing anything.
  attach: () => [],
  extract: (name, request, setup) => cookieIn(request, draftOf(name, '', setup)),
  forget: (name, page) => {
    const draft = draftOf(name, '', page.setup, 0);
    page.write('document.cookie', draft.name, written(draft), 'The page expires the cookie.');
  },
  withdraw: () => [],
} satisfies StoreUnit;
