/** The database holds hashes of what proves a login. The shop hashes passwords in any case. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { sha256 } from '../shop/digest';

const defence: DefenceUnit = {
  order: 25,
  group: 'requests',
  label: 'Tables hold hashes',
  byDefault: true,
  says: 'The tables of sessions and refresh tokens hold SHA-256 hashes, from which nobody gets the credential back.',
  sources: [document('owasp-session')],
  inTable: sha256,
};

export default defence;
