/** A cookie that the page writes with document.cookie, and so without HttpOnly. Not: hidden from any script. */
import { cookieValue } from '#cookies/cookie-field';
import { field } from '#http/message';
import type { StoreUnit } from '../mode';

const ATTRIBUTES = '; Path=/; Secure; SameSite=Lax';

const store: StoreUnit = {
  order: 3,
  label: 'Cookie written by script',
  says: 'Any script of the origin can read it in document.cookie, and the user agent also sends it by itself with every request.',
  flowStorage: 'cookie',
  deliver: (_name, credential) => ({ fields: [], token: credential }),
  keep: (name, token, lifetime, page) => {
    const maxAge = lifetime === undefined ? '' : `; Max-Age=${lifetime}`;
    const value = `${token}${ATTRIBUTES}${maxAge}`;
    page.write('document.cookie', name, value, 'The page writes the token to document.cookie.');
  },
  // The user agent sends the cookie without script doing anything.
  attach: () => [],
  extract: (name, request) => cookieValue(field(request, 'Cookie') ?? '', name),
  forget: (name, page) => {
    const value = `${ATTRIBUTES}; Max-Age=0`;
    page.write('document.cookie', name, value, 'The page lets the cookie expire.');
  },
  withdraw: () => [],
};

export default store;
