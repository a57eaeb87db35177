/** The algorithm is the verifier's choice (RFC 8725 section 3.1). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { less } from '../shop/verifier';

export default {
  order: 40,
  group: 'tokens',
  label: 'One algorithm',
  also: ['alg: none', 'allowlist'],
  byDefault: true,
  says: 'The verifier accepts only its configured algorithm, whatever the token names.',
  sources: [rfc(8725, '3.1')],
  verifier: (draft, { alg }) => ({ ...less(draft, ['trusts-alg', 'denies-none']), algorithms: [alg] }),
} satisfies DefenceUnit;
