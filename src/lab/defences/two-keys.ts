/** A rotation that no token notices: both keys are published, and services pick by kid (OpenID Connect Core section 10.1.1). It is no answer to a key that leaked. */
import { document, rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 49,
  group: 'tokens',
  label: 'Two keys published',
  also: ['key rotation', 'JWKS', 'kid', 'overlap'],
  says: 'After a rotation, the key set contains both keys, each with its kid, until old tokens have expired. Services pick by kid, and fetch the set again for an unknown kid. If the old key leaked, its tokens work for that long too.',
  sources: [document('openid-core', 'section 10.1.1'), rfc(7517, '4.5')],
  keepsOldKey: true,
  verifier: (draft) => ({ ...draft, byKid: true }),
} satisfies DefenceUnit;
