/** A code goes to the registered address and nowhere else (RFC 9700 section 4.1.3). It does not stop anyone who reads it there. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 72,
  group: 'login at a partner',
  label: 'redirect_uri compared exactly',
  also: ['OAuth', 'open redirect', 'redirect URI'],
  byDefault: true,
  says: 'The shop compares the whole redirect_uri with the registered one, character by character.',
  sources: [rfc(9700, '2.1'), rfc(9700, '4.1.3')],
  codeFlow: (draft) => ({ ...draft, comparesWhole: true }),
} satisfies DefenceUnit;
