/** Partitioned cookies (CHIPS): each site in the address bar has a jar of its own for them. It does not stop a link or a form: its target is then in the address bar. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 16,
  group: 'cookies',
  label: 'Partitioned cookies',
  also: ['CHIPS', 'Partitioned', 'third-party cookies', 'embedded', 'widget', 'partition key'],
  says: 'The browser keeps separate cookies for each site in the address bar. So the partner’s page has a login of its own. It works even where third-party cookies are blocked.',
  sources: [document('chips')],
  setCookie: (draft) => ({ ...draft, secure: true, partitioned: true }),
} satisfies DefenceUnit;
