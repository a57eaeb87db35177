/** The header parameter typ is checked (RFC 8725 section 3.11). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { ACCESS_TOKEN_TYPE } from '../shop/access-token';

export default {
  order: 45,
  group: 'tokens',
  label: 'Type checked',
  also: ['typ'],
  byDefault: true,
  says: 'The shop refuses other kinds of token: typ must be at+jwt.',
  sources: [rfc(8725, '3.11'), rfc(9068, '4')],
  verifier: (draft) => ({ ...draft, expects: { ...draft.expects, typ: ACCESS_TOKEN_TYPE } }),
} satisfies DefenceUnit;
