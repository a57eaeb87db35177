/** The cookie name prefixes (RFC 6265bis section 4.1.3). A server that reads another name gains nothing. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 14,
  group: 'cookies',
  label: '__Host- prefix',
  byDefault: true,
  says: 'The name makes the browser reject the cookie from any other host, or without Secure.',
  sources: [document('rfc6265bis', 'section 4.1.3')],
  // With a path of its own a cookie can have the lesser prefix only.
  setCookie: (draft) => ({
    ...draft,
    secure: true,
    name: draft.path === '/' ? `__Host-${draft.name}` : `__Secure-${draft.name}`,
  }),
} satisfies DefenceUnit;
