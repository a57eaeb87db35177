/** SameSite=Strict. It has a cost: a visitor who comes by a link is not logged in. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 13,
  group: 'cookies',
  label: 'SameSite=Strict',
  also: ['CSRF'],
  says: 'Requests from another site never carry the cookies, not even when the user follows a link.',
  sources: [document('rfc6265bis', 'section 4.1.2.7')],
  excludes: { id: 'same-site', because: 'A cookie has one SameSite attribute.' },
  setCookie: (draft) => ({ ...draft, sameSite: 'Strict' }),
} satisfies DefenceUnit;
