/** Only named origins may read answers (Fetch standard section 3.3). It does not stop requests whose answer nobody needs. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { PARTNER_ORIGIN } from '../origins';

export default {
  order: 22,
  group: 'requests',
  label: 'Readers are listed',
  also: ['CORS'],
  byDefault: true,
  says: 'Only the shop’s and the partner’s pages may read answers (CORS). Without this, any origin may.',
  sources: [document('fetch', 'section 3.3'), document('asvs-5', '3.4.2')],
  readers: [PARTNER_ORIGIN],
} satisfies DefenceUnit;
