/** A cookie that the server sets with HttpOnly. Not: out of reach for a script that acts from within the page: the cookie goes with its requests too. */
import { cookieValue } from '#cookies/cookie-field';
import { field } from '#http/message';
import type { StoreUnit } from '../mode';

const PREFIX = '__Host-';
const ATTRIBUTES = '; Path=/; Secure; HttpOnly; SameSite=Lax';

const store: StoreUnit = {
  order: 4,
  label: 'HttpOnly cookie',
  says: 'No script can read it; the user agent sends it by itself with every request.',
  flowStorage: 'cookie-httponly',
  deliver: (name, credential, lifetime) => {
    const maxAge = lifetime === undefined ? '' : `; Max-Age=${lifetime}`;
    return { fields: [['Set-Cookie', `${PREFIX}${name}=${credential}${ATTRIBUTES}${maxAge}`]] };
  },
  // Nothing is left for script to keep or to forget.
  keep: () => undefined,
  // The user agent sends the cookie without script doing anything.
  attach: () => [],
  extract: (name, request) => cookieValue(field(request, 'Cookie') ?? '', `${PREFIX}${name}`),
  forget: () => undefined,
  withdraw: (name) => [['Set-Cookie', `${PREFIX}${name}=${ATTRIBUTES}; Max-Age=0`]],
};

export default store;
