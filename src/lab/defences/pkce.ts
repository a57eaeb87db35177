/** PKCE: only who asked for a code can exchange it (RFC 7636). It does not help where the attacker asked for it. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 71,
  group: 'login at a partner',
  label: 'PKCE required',
  also: ['OAuth', 'code_challenge', 'code_verifier'],
  byDefault: true,
  says: 'A request for a code contains the hash of a secret. The shop exchanges the code only with that secret.',
  sources: [rfc(7636, '4'), rfc(9700, '2.1.1')],
  codeFlow: (draft) => ({ ...draft, hasPkce: true }),
} satisfies DefenceUnit;
