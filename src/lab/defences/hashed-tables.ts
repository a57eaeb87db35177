/** The database holds hashes of what proves a login. The shop hashes passwords in any case. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { sha256 } from '../shop/digest';

export default {
  order: 25,
  group: 'requests',
  label: 'Tables hold hashes',
  byDefault: true,
  says: 'The session and refresh token tables contain SHA-256 hashes. Nobody can compute the credential from them.',
  sources: [document('owasp-session')],
  inTable: sha256,
} satisfies DefenceUnit;
