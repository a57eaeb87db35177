/** The claim aud is checked (RFC 8725 section 3.9). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { AUDIENCE } from '../shop/access-token';

export default {
  order: 44,
  group: 'tokens',
  label: 'Audience checked',
  also: ['aud'],
  byDefault: true,
  says: 'The shop refuses a token that was issued for another service.',
  sources: [rfc(8725, '3.9'), rfc(9068, '4')],
  verifier: (draft) => ({ ...draft, expects: { ...draft.expects, audience: AUDIENCE } }),
} satisfies DefenceUnit;
