/** The partner's page binds its request for a code to the browser (RFC 6749 section 10.12). It does not stop an attacker who has the code. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 70,
  group: 'login at a partner',
  label: 'State checked',
  also: ['OAuth', 'state', 'login CSRF'],
  byDefault: true,
  says: 'The partner’s page sends a random state, and accepts no code that comes back without it.',
  sources: [rfc(6749, '10.12'), rfc(9700, '4.7')],
  codeFlow: (draft) => ({ ...draft, hasState: true }),
} satisfies DefenceUnit;
