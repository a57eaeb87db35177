/** SameSite=Lax. It does not stop requests from the same site, or script in the page. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 12,
  group: 'cookies',
  label: 'SameSite=Lax',
  also: ['CSRF'],
  byDefault: true,
  says: 'Another site can make the browser send the cookies only by a navigation with a safe method.',
  sources: [document('rfc6265bis', 'section 4.1.2.7')],
  // A cookie for one path of the API is never needed by a navigation.
  setCookie: (draft) => ({ ...draft, sameSite: draft.path === '/' ? 'Lax' : 'Strict' }),
} satisfies DefenceUnit;
