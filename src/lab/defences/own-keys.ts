/** Keys are the verifier's choice (RFC 8725 section 3.10). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { less } from '../shop/verifier';

export default {
  order: 41,
  group: 'tokens',
  label: 'Own keys only',
  byDefault: true,
  says: 'The verifier uses only keys from its own configuration, whatever kid, jku and jwk say.',
  sources: [rfc(8725, '3.10')],
  verifier: (draft) => less(draft, ['trusts-jwk', 'fetches-jku', 'kid-as-path', 'kid-in-sql']),
} satisfies DefenceUnit;
