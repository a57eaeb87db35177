/** Keys are the verifier's choice (RFC 8725 section 3.10). Not: how they are renewed. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 41,
  group: 'tokens',
  label: 'Own keys only',
  byDefault: true,
  says: 'The verifier takes its keys from its own configuration, whatever kid, jku and jwk say.',
  sources: [rfc(8725, '3.10')],
  policy: { ownKeys: true },
};

export default defence;
