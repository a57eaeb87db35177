/** HttpOnly on the cookies with credentials (RFC 6265bis section 5.7). It does not stop script that lets the browser send them. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 10,
  group: 'cookies',
  label: 'HttpOnly',
  also: ['HttpOnly cookie', 'document.cookie', 'XSS'],
  byDefault: true,
  says: 'No script can read the cookies that carry credentials.',
  sources: [document('rfc6265bis', 'section 4.1.2.6')],
  setCookie: (draft) => ({ ...draft, httpOnly: true }),
} satisfies DefenceUnit;
