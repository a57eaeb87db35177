/** A token for a partner’s service, shown to the shop. The shop issued it; nothing is forged. */
import { rfc } from '#sources/sources';
import { PARTNER_ORIGIN } from '../origins';
import { presenting } from '../attacker/another-use';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 47,
  label: 'Token for another service',
  says: 'The shop issued a token in the victim’s name for a partner’s service. Someone there presents it to the shop’s own API.',
  sources: [rfc(8725, '3.9'), rfc(9700, '2.3')],
  ...presenting({ audience: PARTNER_ORIGIN }),
} satisfies AttackUnit;
